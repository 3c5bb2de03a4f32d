import { hasWithin, type Parting } from './differences-partings.ts';
import {
  change,
  type Found,
  inside,
  isName,
  ofSense,
  type Pair,
  type Side,
} from './differences-text.ts';

const isNumber = ofSense('number');
const isQuantity = ofSense('quantity');
const isDate = ofSense('date');

/** Numbers and dates that one text has in the place of another's. */
export const numbersChanged = ({ lost, gained, open }: Parting): readonly Found[] => {
  const dates = [lost.filter(isDate), gained.filter(isDate)] as const;
  const counts = lost.filter(isNumber);
  const others = gained.filter(isNumber);
  // A number against one without a figure ("thousands"), or one made rough ("up to").
  const rough = [
    [...lost.filter(isQuantity), ...counts],
    [...gained.filter(isQuantity), ...others],
  ] as const;
  const isRough = [...lost, ...gained].some(isQuantity);
  const isOneSided = rough.some((side) => side.length === 0);
  const pairs = counts
    .slice(0, others.length)
    .map((number, at) => change('number', [number], others.slice(at, at + 1), true));
  return [
    ...(dates.every((side) => side.length > 0) ? [change('date', ...dates)] : []),
    ...pairs,
    ...(pairs.length === 0 && isRough && !(open && isOneSided) ? [change('number', ...rough)] : []),
  ];
};

const isHedge = ofSense('hedge', 'hearsay');
const isMood = ofSense('hedge', 'hearsay', 'future', 'past', 'intent');
const isPast = ofSense('past');
const isIntent = ofSense('intent');
const isAct = ofSense('act');

/** How surely and when it is said: hedges, hearsay, readiness, future and past that come, go or change. */
export const moodChanged = ({ before, after }: Pair, parting: Parting): readonly Found[] => {
  const lost = parting.lost.filter(isMood);
  const gained = parting.gained.filter(isMood);
  const isAdded = parting.open && lost.length === 0;
  const all = [...lost, ...gained];
  if (all.some(isHedge)) return isAdded ? [] : [change('modality', lost, gained)];
  if (lost.length > 0 && gained.length > 0) {
    const isSame = lost.every(({ sense }) => gained.some((mark) => mark.sense === sense));
    // From "ready to" to "will" one grows surer; to or from what has happened already, the tense changes.
    return isSame ? [] : [change(all.some(isPast) ? 'tense' : 'modality', lost, gained)];
  }
  if (all.every(isPast) || (parting.open && gained.length > 0)) return [];
  const isReadiness = all.every((mark) => isIntent(mark) || isPast(mark));
  const [side, range] = gained.length > 0 ? [before, parting.before] : [after, parting.after];
  // The deed in the place of readiness for it, or the other way round, is another word and not another mood.
  if (isReadiness && hasWithin(side.marks.filter(isAct), range)) return [];
  return [change(isReadiness ? 'modality' : 'tense', lost, gained)];
};

/** Tokens around a repeat in which its source may be named. */
const SOURCE_WITHIN = 40;
/** Tokens between a source and its verb: "Korotchenko, a colonel, said". */
const SPEAKER_WITHIN = 3;

const isSpeaker = ofSense('person', 'organisation', 'people');
const isSaying = ofSense('attribution');
const isSource = ofSense('attribution', 'hearsay');

/** Whether a text says, near the repeat, whose words these are. */
export const namesSource = ({ analysis: { tokens }, marks, near }: Side): boolean =>
  inside(marks, { first: near.first - SOURCE_WITHIN, last: near.last + SOURCE_WITHIN }).some(
    (mark) => isSource(mark) || (isName(mark) && tokens.text[tokens.ends[mark.last] ?? 0] === ':'),
  );

/** Words that name the source and are gone, where the other text names none at all. */
export const attributionDropped = ({ before, after }: Pair, parting: Parting): readonly Found[] => {
  const verbs = parting.lost.filter(isSource);
  if (!verbs.some(isSaying) || namesSource(after)) return [];
  const speakers = inside(before.marks, parting.before).filter(
    (mark) =>
      isSpeaker(mark) &&
      verbs.some(
        (verb) =>
          mark.first - verb.last <= SPEAKER_WITHIN && verb.first - mark.last <= SPEAKER_WITHIN,
      ),
  );
  return [change('attribution-dropped', [...verbs, ...speakers], [])];
};
