import { forEachClaim } from './context.ts';

/** A relation leads to another record, and each is written once. */
export const relationsLeadElsewhere = forEachClaim((record, problem) => {
  const seen = new Set<string>();
  return record.relations.flatMap(({ kind, claim }, index) => {
    const relation = `${kind} ${claim}`;
    const again = seen.has(relation);
    seen.add(relation);
    return [
      ...(claim === record.id
        ? [problem(['relations', index, 'claim'], 'a claim is related to itself', 'remove it')]
        : []),
      ...(again
        ? [
            problem(
              ['relations', index],
              `the relation "${relation}" stands twice`,
              'merge the two',
            ),
          ]
        : []),
    ];
  });
});
