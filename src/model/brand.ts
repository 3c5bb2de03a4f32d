/** A value of type `T` that carries a name, so that two of the same shape are not confused. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
declare const brand: unique symbol;

/** Position in a passage's own text, in UTF-16 units, as the page has it. */
export type PageOffset = Brand<number, 'PageOffset'>;
/** Position in normal text (folded, cleaned), in UTF-16 units. */
export type NormalOffset = Brand<number, 'NormalOffset'>;
/** Index of a token in the token list of one text. */
export type TokenIndex = Brand<number, 'TokenIndex'>;

/** Names a claim, and its file: `assets/claims/<id>.json`. */
export type ClaimId = Brand<string, 'ClaimId'>;
/** Names an appearance within its record. */
export type AppearanceId = Brand<string, 'AppearanceId'>;
/** Names a concept, and its file: `assets/concepts/<id>.json`. */
export type ConceptId = Brand<string, 'ConceptId'>;
/** Names an outlet in `assets/outlets.json`. */
export type OutletId = Brand<string, 'OutletId'>;
/** Names a party in `assets/outlets.json`. */
export type PartyId = Brand<string, 'PartyId'>;
/** A date in EDTF (ISO 8601-2): `2022-08-05`, `2022-08`, `../2022-08-05` (on or before), `2022-08~`. */
export type Edtf = Brand<string, 'Edtf'>;
/** A language tag (BCP 47). */
export type Lang = Brand<string, 'Lang'>;
