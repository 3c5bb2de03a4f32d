import type { Mutation } from '../../model/record.ts';
import { mutationInWords, mutationKindInWords, say } from '../../words/words.ts';

/** What changed, a line for each; words that gave way are struck through, but said in words too. */
export function Mutations(props: {
  mutations: readonly Mutation[];
  /** Leaves out what the record remarks on each: for where many stand close together. */
  isBrief?: boolean;
}) {
  const { mutations, isBrief = false } = props;
  if (mutations.length === 0) return null;
  return (
    <ul class="mutations">
      {mutations.map((mutation) => (
        <li>
          <MutationLine mutation={mutation} />
          {mutation.remark && !isBrief && (
            <p class="small" dir="auto">
              {mutation.remark}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function MutationLine({ mutation }: { mutation: Mutation }) {
  const { kind, before, after } = mutation;
  if (!before || !after) return <span class="mutation">{mutationInWords(mutation)}</span>;
  // A translation replaces no word by another: it is not struck through.
  const Old = kind === 'translation' ? 'span' : 'del';
  return (
    <span class="mutation">
      <span class="mutation-kind">{mutationKindInWords(kind)}:</span> <Old dir="auto">{before}</Old>{' '}
      <span class="arrow" role="img" aria-label={say('became')} /> <ins dir="auto">{after}</ins>
    </span>
  );
}
