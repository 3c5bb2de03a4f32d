/** Share of a wording's weight that must agree for each level. */
export const SAME_WORDING = 0.92;
export const VARIANT = 0.72;
export const RELATED = 0.5;
/** Below this weight (about five words) a wording says too little to be recognised by part of it. */
export const SHORT_WEIGHT = 40;
export const WHOLE = 0.99;

/** Weight that a text must share with a wording of some weight for the two to be worth comparing. */
export const requiredWeight = (weight: number): number =>
  weight < SHORT_WEIGHT ? WHOLE * weight : RELATED * weight;
