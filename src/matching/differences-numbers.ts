import {
  type Found,
  isName,
  isWithin,
  type Mark,
  type Range,
  type Side,
  type TokenParting,
} from './differences-text.ts';

type Compared = { readonly before: Side; readonly after: Side };
type Counted = Range & { readonly value: number };

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;
const LATEST_DAY = 31;

/** Tokens between a day and its month: "5 de agosto". */
const DATE_WITHIN = 2;

const isBeside = (one: Range, other: Range): boolean =>
  one.first - other.last <= DATE_WITHIN && other.first - one.last <= DATE_WITHIN;

/** Whether a number is a year, or a day beside the name of a month. */
const isOfDate = ({ marks }: Side, { value, first, last }: Counted): boolean => {
  if (!Number.isInteger(value)) return false;
  const isYear = value >= EARLIEST_YEAR && value <= LATEST_YEAR && first === last;
  const counts = marks.some(
    (mark) => (mark.kind === 'people' || mark.kind === 'thing') && mark.first === last + 1,
  );
  if (isYear && !counts) return true;
  return (
    value <= LATEST_DAY &&
    marks.some((mark) => mark.kind === 'date' && isBeside({ first, last }, mark))
  );
};

/** Numbers of one side in a parting whose value the other has nowhere near. */
const numbersOnlyIn = (side: Side, range: Range, other: Side): readonly Counted[] =>
  side.text.analysis.numbers.filter(
    (number) =>
      isWithin(number, range) &&
      !side.marks.some((mark) => isName(mark) && isWithin(number, mark)) &&
      !other.text.analysis.numbers.some(
        ({ value, first, last }) => value === number.value && isWithin({ first, last }, other.near),
      ),
  );

const isDateMark = ({ kind }: Mark): boolean => kind === 'date';
const isQuantity = ({ kind }: Mark): boolean => kind === 'quantity';

const change = (
  kind: 'number' | 'date',
  before: readonly Range[],
  after: readonly Range[],
  opposed: boolean,
): Found => ({
  kind,
  ...(before.length > 0 && { before }),
  ...(after.length > 0 && { after }),
  opposed,
});

const dateChanged = (
  parting: TokenParting,
  lost: readonly Range[],
  gained: readonly Range[],
): readonly Found[] => {
  const before = [...lost, ...parting.lost.filter(isDateMark)];
  const after = [...gained, ...parting.gained.filter(isDateMark)];
  return before.length > 0 && after.length > 0 ? [change('date', before, after, false)] : [];
};

/** A number against a number without a figure ("thousands"), or one made rough ("up to"). */
const roughened = (
  parting: TokenParting,
  lost: readonly Counted[],
  gained: readonly Counted[],
): readonly Found[] => {
  const before = [...parting.lost.filter(isQuantity), ...lost];
  const after = [...parting.gained.filter(isQuantity), ...gained];
  const isRough = parting.lost.some(isQuantity) || parting.gained.some(isQuantity);
  const isOneSided = before.length === 0 || after.length === 0;
  return isRough && !(parting.open && isOneSided) ? [change('number', before, after, false)] : [];
};

/** Numbers and dates that one text has in the place of another's. */
export const numbersChanged = (
  { before, after }: Compared,
  parting: TokenParting,
): readonly Found[] => {
  const lost = numbersOnlyIn(before, parting.before, after);
  const gained = numbersOnlyIn(after, parting.after, before);
  const dates = dateChanged(
    parting,
    lost.filter((number) => isOfDate(before, number)),
    gained.filter((number) => isOfDate(after, number)),
  );
  const counts = lost.filter((number) => !isOfDate(before, number));
  const others = gained.filter((number) => !isOfDate(after, number));
  const pairs = counts
    .slice(0, others.length)
    .map((number, index) => change('number', [number], others.slice(index, index + 1), true));
  return pairs.length > 0
    ? [...dates, ...pairs]
    : [...dates, ...roughened(parting, counts, others)];
};
