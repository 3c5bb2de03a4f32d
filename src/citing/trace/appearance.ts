import type { Appearance, ClaimRecord, Relay, Translation } from '../../model/record.ts';
import {
  evidenceInWords,
  labelled,
  languageInWords,
  mutationInWords,
  publishersOf,
  relayedFromInWords,
  say,
  sentenceCase,
} from '../../words/words.ts';
import { hostOf } from '../address.ts';
import { linkTo } from '../links.ts';
import type { CitingContext } from '../subject.ts';
import { byline } from './byline.ts';
import {
  type Block,
  link,
  list,
  name,
  paragraph,
  quotation,
  quote,
  remark,
  text,
} from './document.ts';

/** Exact words with their translation, or that they are not known. */
export function exactWords(cited: {
  readonly quote?: string;
  readonly lang?: string;
  readonly translation?: Translation;
  readonly url?: string;
}): Block[] {
  if (!cited.quote) return paragraph(say('exactWordsUnknown'));
  return [quotation(cited.quote, cited.lang, linkTo(cited)), ...translated(cited.translation)];
}

/** A translation, named as one. */
export function translated(translation: Translation | undefined): Block[] {
  if (!translation) return [];
  const { text: told, lang } = translation;
  return paragraph(
    say('inLanguage', { language: languageInWords(lang) }),
    text(' '),
    quote(told, lang),
  );
}

/** An appearance by itself: words, who, where, when, address, remarks. */
export function appearanceBlocks(appearance: Appearance, { names }: CitingContext): Block[] {
  const { speaker, url, citing } = appearance;
  return [
    ...exactWords(appearance),
    ...paragraph(...byline(appearance, names)),
    ...remark(speaker?.role && sentenceCase(speaker.role)),
    ...(url ? paragraph(link(linkTo(appearance), hostOf(url))) : paragraph(say('noAddress'))),
    ...(citing ? paragraph(name(say('itCredits', { whom: citing }))) : []),
    ...[appearance.outletRemark, appearance.dateRemark, appearance.remark].flatMap(remark),
  ];
}

/** How it came from others, each relay with what changed. */
export function relayBlocks(
  record: ClaimRecord,
  appearance: Appearance,
  { names }: CitingContext,
): Block[] {
  const publisher = publishersOf(record, names.outlet);
  return record.relays
    .filter(({ to }) => to === appearance.id)
    .flatMap((relay) => [
      ...paragraph(
        name(
          labelled(
            relayedFromInWords(relay.kind, publisher(relay.from)),
            `${evidenceInWords(relay.evidence)}.`,
          ),
        ),
      ),
      ...remark(relay.remark),
      ...list(changes(relay)),
    ]);
}

function changes(relay: Relay): Block[][] {
  return relay.mutations.map((mutation) => [
    ...paragraph(name(sentenceCase(mutationInWords(mutation)))),
    ...remark(mutation.remark),
  ]);
}
