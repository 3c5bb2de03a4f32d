import type { Lang } from '../../model/brand.ts';

/** A claim of which only sentences are known, as a feed of claim reviews has them. */
export type ImportedClaim = {
  readonly id: string;
  /** Language of the sentence; guessed where it is absent. */
  readonly lang?: Lang;
  /** The claim itself: what a page is scanned for. */
  readonly sentence: string;
  /** Headline of the review. Scanned for word for word only, since it may say the opposite of the claim. */
  readonly title?: string;
  /** Whatever else is shown or searched, such as a subtitle or an address; not scanned for. */
  readonly more?: readonly string[];
};
