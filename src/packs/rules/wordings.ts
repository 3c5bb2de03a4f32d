import { isMark, type Match, type PassageMatches } from '../../model/match.ts';
import { forEachClaim, type WordingScanner } from './context.ts';

const marksIn = (scanner: WordingScanner, title: string, text: string): readonly Match[] => {
  const found: readonly PassageMatches[] = scanner.scan({
    title,
    before: [],
    passages: [{ id: 0, text }],
  });
  return found.flatMap(({ matches }) => matches).filter(isMark);
};

/** Each wording is marked with its claim on a page that is about it, and with no other claim by itself. */
export const wordingsFindTheirClaim = forEachClaim((record, problem, { scanner }) => {
  if (scanner === null) return [];
  return record.wordings.flatMap(({ text }, index) => {
    const own = marksIn(scanner, record.statement, text).some(({ claim }) => claim === record.id);
    const marked = new Set(marksIn(scanner, '', text).map(({ claim }) => claim));
    const others = [...marked].filter((claim) => claim !== record.id).sort();
    return [
      ...(own
        ? []
        : [
            problem(
              ['wordings', index],
              `"${text}" does not find its own claim`,
              'make the wording fuller, or remove it: it is too short or too common to recognise the claim by',
            ),
          ]),
      ...others.map((other) =>
        problem(
          ['wordings', index],
          `"${text}" also finds ${other}`,
          `make the wording fuller, or leave it to ${other} alone`,
        ),
      ),
    ];
  });
});
