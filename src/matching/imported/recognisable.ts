/** What decides whether a sentence can be recognised at all. */
export type SentenceShape = {
  /** Tokens of the sentence. */
  readonly length: number;
  /** Distinct terms. */
  readonly terms: number;
  /** Distinct terms that are neither names nor numbers. */
  readonly predicates: number;
};

/** "On high-speed rail." names a topic. It is what anybody writes who writes about it. */
const TOPIC = /^["“„«'‘(\s]*(?:on|about|regarding|whether)\s/i;
const LONGEST_TOPIC = 12;

const isTopic = (text: string, { length }: SentenceShape): boolean =>
  length <= LONGEST_TOPIC && TOPIC.test(text);

const FEWEST_EXACT_TOKENS = 4;
const FEWEST_EXACT_TERMS = 2;

/** Whether these very words are worth a mark wherever they stand. */
export const isExactPattern = (text: string, shape: SentenceShape): boolean =>
  shape.length >= FEWEST_EXACT_TOKENS &&
  shape.terms >= FEWEST_EXACT_TERMS &&
  (shape.predicates >= 1 || shape.terms > FEWEST_EXACT_TERMS) &&
  !isTopic(text, shape);

const FEWEST_FUZZY_TERMS = 3;
const FEWEST_FUZZY_PREDICATES = 2;

/** Whether other words may be taken for these: a short sentence, or one that is all names, is told from nothing. */
export const isFuzzyPattern = (text: string, shape: SentenceShape): boolean =>
  shape.terms >= FEWEST_FUZZY_TERMS &&
  shape.predicates >= FEWEST_FUZZY_PREDICATES &&
  !isTopic(text, shape);

const FEWEST_TITLE_TOKENS = 6;
const FEWEST_TITLE_TERMS = 4;
const FEWEST_TITLE_PREDICATES = 3;

/** Whether a headline is a sentence of its own, and not a question that the review goes on to answer. */
export const isTitlePattern = (title: string, shape: SentenceShape): boolean =>
  shape.length >= FEWEST_TITLE_TOKENS &&
  shape.terms >= FEWEST_TITLE_TERMS &&
  shape.predicates >= FEWEST_TITLE_PREDICATES &&
  !/[?？؟]["”»'’)\s]*$/.test(title) &&
  !isTopic(title, shape);
