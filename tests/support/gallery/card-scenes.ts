import { viewCards } from '../../../src/background/card-view.ts';
import { keepMatches, startFrame } from '../../../src/background/tab-state.ts';
import type { MatchOnPage } from '../../../src/messaging/protocol.ts';
import type { CardView } from '../../../src/messaging/requests/card.ts';
import type { Lang } from '../../../src/model/brand.ts';
import type { ClaimRecord } from '../../../src/model/record.ts';
import { say } from '../../../src/words/words.ts';
import type { CardScene } from './card-scene.ts';
import { scenes as popupScenes } from './popup-scenes.ts';

/** What the background makes of a claim that the popup's stage shows. */
function cardOf(scene: string, index = 0): { readonly card: CardView; readonly text: string } {
  const { view, lists } = popupScenes[scene] ?? {};
  if (view?.state !== 'read' || !lists) throw new Error(`No popup scene ${scene}`);
  const claim = view.claims[index];
  const [match] = claim?.matches ?? [];
  if (!claim || !match) throw new Error(`Scene ${scene} has no claim ${index}`);
  const records = new Map([...lists.records, claim.record].map((one) => [one.id, one]));
  const [card] = viewCards(stateOf(match), 0, [place(match)], {
    record: (id): ClaimRecord | undefined => records.get(id),
    outletName: (id) => lists.outlets.find((one) => one.id === id)?.name ?? id,
    partyName: (id) => lists.parties.find((one) => one.id === id)?.name ?? id,
  });
  if (!card) throw new Error(`No card for claim ${index} of scene ${scene}`);
  const { start, end } = match.match;
  const { context } = match;
  return {
    card,
    text: `${context.slice(0, start)}[${context.slice(start, end)}]${context.slice(end)}`,
  };
}

const place = ({ passage, match: { claim, start } }: MatchOnPage) => ({ passage, claim, start });

const stateOf = ({ passage, context, match }: MatchOnPage) =>
  keepMatches(
    startFrame(undefined, 'news.example', 0, 0),
    0,
    [{ id: passage, text: context }],
    [{ passage, matches: [match] }],
  );

const lang = (tag: string) => tag as Lang;

/** A card for each thing that may go wrong in one, by name. */
export function cardScenes(): { readonly [name: string]: CardScene } {
  const one = cardOf('one');
  const builders = cardOf('several', 1);
  const german = cardOf('german');
  const arabic = cardOf('arabic');
  return {
    one: { text: one.text, cards: [one.card] },
    same: { text: builders.text, cards: [builders.card] },
    two: { text: one.text, cards: [one.card, builders.card] },
    german: {
      text: german.text,
      cards: [
        {
          ...german.card,
          origin: {
            quote:
              'Sicherheitszusammenarbeitsvereinbarungsverhandlungsführer und Freiwilligenverbandsangehörigenvertretungen stünden bereit, hieß es im Verteidigungsausschussvorsitzendenbericht',
            lang: lang('de'),
            translation: {
              lang: lang('en'),
              text: 'Negotiators of the security cooperation agreement and representatives of the volunteers were standing by, according to the report of the chair of the defence committee',
            },
            who: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzbeauftragter',
            where: 'Bayerischer Rundfunk',
            when: 'on or before 5 August 2022',
          },
        },
      ],
    },
    arabic: { text: arabic.text, dir: 'rtl', cards: [arabic.card] },
    bare: {
      text: one.text,
      cards: [
        {
          claim: one.card.claim,
          statement: one.card.statement,
          page: { ...one.card.page, level: 'same-wording', stance: 'asserts', blends: [] },
          differences: [],
          status: [{ stance: 'none-found', words: say('noResponseRecorded') }],
          moreStatus: 0,
          checked: one.card.checked,
        },
      ],
    },
  };
}
