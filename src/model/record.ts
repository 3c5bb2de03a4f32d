import type { AppearanceId, ClaimId, ConceptId, Edtf, Lang, OutletId, PartyId } from './brand.ts';
import type { ConceptKind, MutationKind } from './kinds.ts';

export type { ConceptKind, MutationKind };

/** The language of every record's own statements and remarks (BCP 47); quotations name theirs. */
export const RECORD_LANGUAGE = 'en';

/** Words in a language other than the reader's may carry a translation of ours or of the source's. */
export type Translation = { readonly lang: Lang; readonly text: string };

/** One form of words by which a claim is recognised. */
export type Wording = {
  readonly lang: Lang;
  readonly text: string;
  /** Address of a page that prints it; absent where unknown. */
  readonly url?: string;
  readonly remark?: string;
};

/** A concept id, or a number written `=100000`. */
export type CueTerm = ConceptId | `=${number}`;

/**
 * Concepts and numbers that, close together, state the claim in any language.
 * Every entry of `all` must occur within `within` tokens of text (an inner list means any one of them);
 * they make up the mark. Every entry of `near` must occur somewhere around it: in the same passage, the two
 * before it, or the page's title. No entry of `none` may occur in the same stretch or some twenty words around it, none of
 * `absent` where `near` is looked for, none of `noneInside` between the terms, none of `noneBefore` just before them.
 */
export type Cue = {
  readonly all: readonly (CueTerm | readonly CueTerm[])[];
  readonly near?: readonly (CueTerm | readonly CueTerm[])[];
  readonly none?: readonly CueTerm[];
  readonly absent?: readonly CueTerm[];
  readonly noneInside?: readonly CueTerm[];
  readonly noneBefore?: readonly CueTerm[];
  /** The entry of `all` that the claim says was done: with a "not" or "may" beside it the match is related at most. */
  readonly deed?: ConceptId;
  /** Widest stretch, in tokens, from the first to the last term of `all`. Default 24. */
  readonly within?: number;
  /** Terms of `all` must stand in the order written. Default false. */
  readonly ordered?: boolean;
  /** Most sentences that the terms of `all` may lie in. Default 1 for up to four terms, one more for each further. */
  readonly sentences?: number;
  readonly level?: 'variant' | 'related';
  readonly remark?: string;
};

/** Who said it; `role` as the sources describe it. */
export type Speaker = { readonly name: string; readonly role?: string };

/** One publication or utterance of the claim. */
export type Appearance = {
  readonly id: AppearanceId;
  /** Absent where unknown. */
  readonly date?: Edtf;
  readonly dateRemark?: string;
  readonly speaker?: Speaker;
  /** Absent where unknown. */
  readonly outlet?: OutletId;
  readonly outletRemark?: string;
  /** Exact words as printed, and the language of that printing. */
  readonly quote?: string;
  readonly lang?: Lang;
  readonly translation?: Translation;
  readonly url?: string;
  /** Whom the appearance itself credits, in words. */
  readonly citing?: string;
  readonly remark?: string;
  /** Number of the starting article, for the five articles the database began with. */
  readonly seed?: string;
};

/** What changed between two wordings; `before` and `after` are the words concerned, where known. */
export type Mutation = {
  readonly kind: MutationKind;
  readonly before?: string;
  readonly after?: string;
  readonly remark?: string;
};

/** What a relay did with the words. */
export type RelayKind = 'quoted' | 'paraphrased' | 'translated' | 'republished';

/** How one appearance came from another, and on what evidence. */
export type Relay = {
  readonly from: AppearanceId;
  readonly to: AppearanceId;
  readonly kind: RelayKind;
  /** `credited`: the page names its source. `same-words`: identical words show it. `inferred`: likely, not shown. */
  readonly evidence: 'credited' | 'same-words' | 'inferred';
  readonly remark?: string;
  readonly mutations: readonly Mutation[];
};

/** What a party's statement says about the claim. */
export type Stance =
  | 'confirmed'
  | 'partly-confirmed'
  | 'denied'
  | 'partly-denied'
  | 'declined'
  /** Spoke of the matter, neither confirming nor denying the claim. */
  | 'neither'
  /** A careful search up to `date` found no statement. */
  | 'none-found';

/** A page that backs a statement; `outlet` where it is in the list of outlets. */
export type Source = {
  readonly url: string;
  readonly outlet?: OutletId;
  readonly remark?: string;
};

/** A dated statement about the claim by a party competent to make it. */
export type OfficialResponse = {
  readonly party: PartyId;
  readonly stance: Stance;
  /** Date of the statement; for `none-found`, the date up to which was searched. */
  readonly date: Edtf;
  readonly speaker?: Speaker;
  readonly quote?: string;
  readonly lang?: Lang;
  readonly translation?: Translation;
  readonly sources: readonly Source[];
  /** Limits of the stance, in words: "denied only that ..." */
  readonly remark?: string;
};

/** A fact-checker's assessment in that publisher's own words; never an official response. */
export type ClaimReview = {
  readonly publisher: OutletId;
  readonly date?: Edtf;
  readonly rating?: string;
  readonly quote?: string;
  readonly lang?: Lang;
  readonly url?: string;
  readonly remark?: string;
};

/** One reading of a point on which sources differ. */
export type Reading = {
  readonly value: string;
  readonly outlets: readonly OutletId[];
  readonly quote?: string;
  readonly url?: string;
  readonly remark?: string;
};

/** A point on which sources differ: shown side by side, not settled. */
export type Conflict = {
  readonly about: 'outlet' | 'speaker' | 'date' | 'wording' | 'number' | 'place' | 'content';
  readonly readings: readonly Reading[];
  readonly remark?: string;
};

/** How one claim stands to another. */
export type RelationKind =
  | 'based-on'
  | 'mutation-of'
  | 'denied-by'
  | 'confirmed-by'
  | 'later-development'
  | 'related';

/** How this claim bears on another record. */
export type Relation = {
  readonly kind: RelationKind;
  readonly claim: ClaimId;
  readonly remark?: string;
};

/** A claim with all that is known of it, as people write it: one file under `assets/claims/`. */
export type ClaimRecord = {
  readonly $schema?: string;
  readonly id: ClaimId;
  /** One neutral English sentence. */
  readonly statement: string;
  /** Counts up with every published change. */
  readonly version: number;
  /** Up to when the record was checked. */
  readonly checked: Edtf;
  /**
   * What a page must name for a wording to count, in the passage itself, the two before it or the title: concepts or
   * numbers, an inner list means any one of them. Most wordings say who they speak of; quotations often do not.
   */
  readonly about?: readonly (CueTerm | readonly CueTerm[])[];
  readonly wordings: readonly Wording[];
  readonly cues: readonly Cue[];
  readonly appearances: readonly Appearance[];
  readonly origin: {
    readonly appearance: AppearanceId;
    /** Why this one is taken to be the earliest known, and what is missing. */
    readonly remark?: string;
    readonly conflicts: readonly Conflict[];
  };
  /** What the claim was probably based on, in words; absent where nothing is known. */
  readonly upstream?: string;
  readonly relays: readonly Relay[];
  readonly responses: readonly OfficialResponse[];
  readonly reviews: readonly ClaimReview[];
  readonly relations: readonly Relation[];
  readonly completeness: {
    readonly confidence: 'high' | 'medium' | 'low';
    readonly remark?: string;
    /** What was looked for and not found. */
    readonly unknown: readonly string[];
  };
  readonly corrections: readonly { readonly date: Edtf; readonly what: string }[];
};

/** A publisher or broadcaster. */
export type Outlet = {
  readonly id: OutletId;
  readonly name: string;
  readonly country?: string;
  readonly remark?: string;
};

/** A party competent to confirm or deny a claim. */
export type Party = { readonly id: PartyId; readonly name: string; readonly remark?: string };

/** A set of surface forms, per language, that name one thing. A form's words may end in `*` (any ending). */
export type Concept = {
  readonly $schema?: string;
  readonly id: ConceptId;
  /** How people are told of it: "North Korea". */
  readonly name: string;
  readonly kind?: ConceptKind;
  /** Concepts that a writer may put in its place and still speak of the same: a capital for its state. */
  readonly kin?: readonly ConceptId[];
  /**
   * What it is for, where not for recognising claims: to tell the stance of a passage, or how two texts differ. Such
   * a concept makes no unit of a text, and no cue may name it.
   */
  readonly use?: 'stance' | 'differences';
  readonly forms: { readonly [lang: string]: readonly string[] };
  readonly remark?: string;
};

/** Everything the extension bundles, in source form. */
export type Database = {
  readonly records: readonly ClaimRecord[];
  readonly concepts: readonly Concept[];
  readonly outlets: readonly Outlet[];
  readonly parties: readonly Party[];
};
