import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { AskBackground } from '../src/messaging/page-side.ts';
import type { SwitchOff } from '../src/messaging/requests/card.ts';
import type { ClaimId } from '../src/model/brand.ts';
import {
  attachCard,
  type CardContent,
  type CardMark,
  type CardMarks,
} from '../src/page/card/card.ts';
import type { PageCard } from '../src/page/card/late-card.ts';
import { takePlace } from '../src/page/late-part.ts';
import type { Marks } from '../src/page/marks.ts';
import { Card } from '../src/ui/card/card.tsx';
import { cardInOneSentence, cardName, markInOneSentence } from '../src/ui/card/sentence.ts';
import cardStyle from '../src/ui/style/card.css?inline';
import partsStyle from '../src/ui/style/parts.css?inline';
import tokensStyle from '../src/ui/style/tokens.css?inline';
import type { Catalogue } from '../src/words/catalogue.ts';
import { say, speak } from '../src/words/say.ts';

/** What the content script of a page hands to its card. */
export type CardParts = {
  readonly marks: Marks;
  readonly ask: AskBackground;
  readonly signal: AbortSignal;
};

/** The last part of the content script, which the background brings into a frame that has marks. */
export default defineUnlistedScript({
  main() {
    const place = takePlace<CardParts, PageCard>('card');
    if (place !== undefined && !place.parts.signal.aborted) place.take(attachPageCard(place.parts));
  },
});

/** Puts together the card of a page: what knows its marks, what knows the background, and what draws. */
function attachPageCard({ marks, ask, signal }: CardParts): PageCard {
  const cardMarks: CardMarks = {
    isEmpty: marks.isEmpty,
    at: marks.at,
    current: () => {
      const current = marks.current();
      return current ? marks.claimsOf(current) : [];
    },
    leave: marks.leave,
  };
  const inLanguage = speaker(ask);
  const load = async (shown: readonly CardMark[]): Promise<CardContent | undefined> => {
    const places = shown.map(({ passage, claim, start }) => ({ passage, claim, start }));
    const { cards, site, lang } = await ask('view-cards', { marks: places });
    if (cards.length === 0) return undefined;
    await inLanguage(lang);
    const draw: CardContent['draw'] = (into, close) => {
      const actions = {
        close,
        openTrace: (claim: ClaimId) => ask('open-trace', { claim }).then(close),
        switchOff: async (what: SwitchOff) => {
          await ask('switch-off', what);
          close();
          control.announce(say('offSaved'));
        },
      };
      render(<Card cards={cards} site={site} actions={actions} />, into);
      return () => render(null, into);
    };
    return { name: cardName(cards), sentence: cardInOneSentence(cards), draw };
  };
  const css = tokensStyle + partsStyle + cardStyle;
  const chosen = ({ claim }: CardMark): void => {
    ask('choose-claim', { claim }).catch(() => undefined);
  };
  const control = attachCard({ document, marks: cardMarks, css, load, chosen }, signal);
  return {
    setOnRest: control.setOnRest,
    close: control.close,
    catchUp: control.catchUp,
    announceMark: () => {
      const announce = (): void => {
        const mark = marks.current();
        if (mark) control.announce(markInOneSentence(mark.words), mark.ranges[0].startContainer);
      };
      // Without words there is nothing to say; the mark is there all the same.
      inLanguage().then(announce, () => undefined);
    },
  };
}

/** Has everything said in a language, or in whichever holds: its words come from the background, once. */
function speaker(ask: AskBackground): (lang?: string) => Promise<void> {
  let words: Promise<Catalogue> | undefined;
  const askAnew = (): Promise<Catalogue> => {
    words = ask('list-words', {});
    // What could not be had is asked for again the next time.
    words.catch(() => {
      words = undefined;
    });
    return words;
  };
  return async (lang) => {
    const known = await (words ?? askAnew());
    const isOther = lang !== undefined && lang !== known.lang;
    speak(isOther ? await askAnew() : known);
  };
}
