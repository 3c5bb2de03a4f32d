import type { VNode } from 'preact';
import type { Appearance, Relay } from '../../model/record.ts';
import {
  evidenceInWords,
  type Publisher,
  relayedFromInWords,
  relayInWords,
  say,
} from '../../words/words.ts';
import { Quotation } from '../parts/quotation.tsx';

/** What an appearance says, what is to be said of it, and the way to cite it, folded away. */
export function AppearanceWords(props: {
  appearance: Appearance;
  relays: readonly Relay[];
  /** Relays that are told of nowhere else. */
  also: readonly Relay[];
  at: Publisher;
  /** The way to cite it. */
  cited?: VNode;
  /** What is remarked on mutations is told of nowhere else. */
  tellsMutations?: boolean;
}) {
  const { appearance, relays, also, at, cited, tellsMutations = false } = props;
  const { quote, lang, translation, citing } = appearance;
  const said = [
    ...relays.flatMap(({ remark, mutations }) => [
      remark,
      ...(tellsMutations ? mutations.map((mutation) => mutation.remark) : []),
    ]),
    appearance.remark,
    appearance.outletRemark,
    appearance.dateRemark,
  ].filter((remark) => remark !== undefined);
  if (!quote && said.length === 0 && also.length === 0) return cited ?? null;
  return (
    <details>
      <summary>{say(quote ? 'itsWords' : 'remarks')}</summary>
      {quote && <Quotation quote={quote} lang={lang} translation={translation} />}
      {citing && <p class="small">{say('itCredits', { whom: citing })}</p>}
      {also.map((relay) => (
        <p class="small">{say('alsoFrom', { how: howFromInWords(relay, at) })}</p>
      ))}
      {said.map((remark) => (
        <p class="small" dir="auto">
          {remark}
        </p>
      ))}
      {cited}
    </details>
  );
}

/** How one appearance came from another, and what shows it: "quoted · names its source". */
export function howInWords({ kind, evidence }: Pick<Relay, 'kind' | 'evidence'>): string {
  return `${relayInWords(kind)} · ${evidenceInWords(evidence)}`;
}

/** The same with what it came from, for where no place says that: "Quoted from The Gazette · names its source". */
export function howFromInWords({ from, kind, evidence }: Relay, at: Publisher): string {
  return `${relayedFromInWords(kind, at(from))} · ${evidenceInWords(evidence)}`;
}
