import type { ConceptKind } from '../model/record.ts';
import {
  type Found,
  isName,
  isWithin,
  type Mark,
  type Range,
  type Side,
  type TokenParting,
} from './differences-text.ts';

const ofKind =
  (...kinds: readonly ConceptKind[]) =>
  ({ kind }: Pick<Mark, 'kind'>): boolean =>
    kinds.includes(kind);

const isHedge = ofKind('hedge', 'hearsay');
const isTime = ofKind('future', 'past', 'intent');
const isAct = ofKind('act');

const found = (
  kind: 'modality' | 'tense',
  before: readonly Mark[],
  after: readonly Mark[],
): Found => ({
  kind,
  ...(before.length > 0 && { before }),
  ...(after.length > 0 && { after }),
  opposed: false,
});

/** From "ready to" to "will" one grows surer; to or from what has happened already, the tense changes. */
const timeKind = (lost: readonly Mark[], gained: readonly Mark[]): 'modality' | 'tense' =>
  [...lost, ...gained].some(ofKind('past')) ? 'tense' : 'modality';

/** Whether the deed takes the place of readiness for it, or the other way round: another word, not another mood. */
const isActForIntent = (side: Side, range: Range): boolean =>
  side.marks.some((mark) => isAct(mark) && isWithin(mark, range));

/** How surely and when it is said: hedges, hearsay, readiness, future and past that come, go or change. */
export const moodChanged = (before: Side, after: Side, parting: TokenParting): readonly Found[] => {
  const lost = parting.lost.filter((mark) => isHedge(mark) || isTime(mark));
  const gained = parting.gained.filter((mark) => isHedge(mark) || isTime(mark));
  if (lost.some(isHedge) || gained.some(isHedge)) {
    const isOneSided = lost.length === 0 || gained.length === 0;
    return parting.open && isOneSided && lost.length === 0 ? [] : [found('modality', lost, gained)];
  }
  if (lost.length > 0 && gained.length > 0) {
    const isSame = lost.every(({ kind }) => gained.some((mark) => mark.kind === kind));
    return isSame ? [] : [found(timeKind(lost, gained), lost, gained)];
  }
  const alone = [...lost, ...gained].filter(ofKind('future', 'intent'));
  if (alone.length === 0 || (parting.open && gained.length > 0)) return [];
  const isReadiness = alone.every(ofKind('intent'));
  const [side, range] = gained.length > 0 ? [before, parting.before] : [after, parting.after];
  if (isReadiness && isActForIntent(side, range)) return [];
  return [found(isReadiness ? 'modality' : 'tense', lost, gained)];
};

/** Tokens around a repeat in which its source may be named. */
const SOURCE_WITHIN = 40;

const isSpeaker = ofKind('person', 'organisation', 'people');
const isSource = ofKind('attribution', 'hearsay');

/** Whether a text says, near the repeat, whose words these are. */
export const namesSource = ({ text, marks, near }: Side): boolean => {
  const wide = { first: near.first - SOURCE_WITHIN, last: near.last + SOURCE_WITHIN };
  const { tokens } = text.analysis;
  const heads = (mark: Mark): boolean =>
    isName(mark) && tokens.text[tokens.ends[mark.last] ?? 0] === ':';
  return marks.some((mark) => (isSource(mark) || heads(mark)) && isWithin(mark, wide));
};

/** Tokens between a source and its verb: "Korotchenko, a colonel, said". */
const SPEAKER_WITHIN = 3;

/** Words that name the source and are gone, where the other text names none at all. */
export const attributionDropped = (
  before: Side,
  after: Side,
  parting: TokenParting,
): readonly Found[] => {
  const verbs = parting.lost.filter(isSource);
  if (verbs.length === 0 || !verbs.some(ofKind('attribution')) || namesSource(after)) return [];
  const speakers = before.marks.filter(
    (mark) =>
      isSpeaker(mark) &&
      isWithin(mark, parting.before) &&
      verbs.some(
        (verb) =>
          mark.first - verb.last <= SPEAKER_WITHIN && verb.first - mark.last <= SPEAKER_WITHIN,
      ),
  );
  return [{ kind: 'attribution-dropped', before: [...verbs, ...speakers], opposed: false }];
};
