import type { Appearance, ClaimRecord, Relay, Translation } from '../../model/record.ts';
import { hostOf } from '../address.ts';
import { linkTo } from '../links.ts';
import type { CitingContext } from '../subject.ts';
import {
  evidenceInWords,
  languageInWords,
  mutationInWords,
  relayedFromInWords,
  sentenceCase,
  words,
} from '../words.ts';
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
import { byline, whoById } from './who.ts';

/** Exact words with their translation, or that they are not known. */
export function exactWords(cited: {
  readonly quote?: string;
  readonly lang?: string;
  readonly translation?: Translation;
  readonly url?: string;
}): Block[] {
  if (!cited.quote) return paragraph(words.exactWordsUnknown);
  return [quotation(cited.quote, cited.lang, linkTo(cited)), ...translated(cited.translation)];
}

/** A translation, named as one. */
export function translated(translation: Translation | undefined): Block[] {
  if (!translation) return [];
  const { text: told, lang } = translation;
  return paragraph(words.translation(languageInWords(lang)), text(' '), quote(told, lang));
}

/** An appearance by itself: words, who, where, when, address, remarks. */
export function appearanceBlocks(appearance: Appearance, { names }: CitingContext): Block[] {
  const { speaker, url, citing } = appearance;
  return [
    ...exactWords(appearance),
    ...paragraph(...byline(appearance, names)),
    ...remark(speaker?.role && sentenceCase(speaker.role)),
    ...(url ? paragraph(link(linkTo(appearance), hostOf(url))) : paragraph(words.noAddress)),
    ...(citing ? paragraph(name(words.credits(citing))) : []),
    ...[appearance.outletRemark, appearance.dateRemark, appearance.remark].flatMap(remark),
  ];
}

/** How it came from others, each relay with what changed. */
export function relayBlocks(
  record: ClaimRecord,
  appearance: Appearance,
  { names }: CitingContext,
): Block[] {
  const who = whoById(record, names);
  return record.relays
    .filter(({ to }) => to === appearance.id)
    .flatMap((relay) => [
      ...paragraph(
        name(
          `${relayedFromInWords(relay.kind, who(relay.from))}: ${evidenceInWords(relay.evidence)}.`,
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
