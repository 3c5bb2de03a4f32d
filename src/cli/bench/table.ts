import { type Figure, goalInWords, inWords, verdictOf } from './figure.ts';

const HEADINGS = ['figure', 'measured', 'quartiles', 'beside', 'goal', '', 'note'] as const;

const cellsOf = (figure: Figure): readonly string[] => {
  const { what, unit, value, spread, beside, note } = figure;
  const verdict = verdictOf(figure);
  return [
    what,
    value === null ? '–' : inWords(value, unit),
    spread === undefined ? '' : `${inWords(spread.low, unit)} to ${inWords(spread.high, unit)}`,
    beside === undefined ? '' : inWords(beside.value, beside.unit),
    goalInWords(figure),
    verdict === 'no goal' ? '' : verdict,
    note ?? '',
  ];
};

/** Lays figures out as a Markdown table whose columns also line up on a terminal. */
export const layOutTable = (figures: readonly Figure[]): string => {
  const rows = [HEADINGS, ...figures.map(cellsOf)];
  const widths = HEADINGS.map((_, column) =>
    // The last column may be as long as it likes.
    column === HEADINGS.length - 1
      ? (HEADINGS[column]?.length ?? 0)
      : Math.max(...rows.map((cells) => [...(cells[column] ?? '')].length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length))).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  const [head = HEADINGS, ...body] = rows;
  return [line(head), rule, ...body.map(line)].join('\n');
};

/** One line that counts the verdicts. */
export const summaryOf = (figures: readonly Figure[]): string => {
  const verdicts = figures.map(verdictOf);
  const count = (verdict: string) => verdicts.filter((one) => one === verdict).length;
  const goals = verdicts.filter((verdict) => verdict !== 'no goal').length;
  const paced = count('met at the pace of R');
  return `${goals} ${goals === 1 ? 'goal' : 'goals'}: ${count('met') + paced} met${paced > 0 ? ` (${paced} at the pace of R)` : ''}, ${count('not met')} not met, ${count('not measured')} not measured.`;
};
