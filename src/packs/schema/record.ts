import * as v from 'valibot';
import type { AppearanceId, ClaimId, ConceptId, OutletId, PartyId } from '../../model/brand.ts';
import { MUTATION_KINDS } from '../../model/kinds.ts';
import type { ClaimRecord } from '../../model/record.ts';
import { branded, date, id, lang, remark, schemaAddress, url, words } from './parts.ts';
import type { Same } from './same.ts';

const claimId = id<ClaimId>('Id of a claim: the name of its file without .json.');
const appearanceId = id<AppearanceId>('Id of an appearance within this record.');
const outletId = id<OutletId>('Id of an outlet in assets/outlets.json.');
const partyId = id<PartyId>('Id of a party in assets/outlets.json.');

const translation = v.pipe(
  v.strictObject({ lang, text: words('The translated words.') }),
  v.description('A translation of the words, ours or the source’s.'),
);

const wording = v.pipe(
  v.strictObject({
    lang,
    text: words('Words by which the claim is recognised on a page.'),
    url: v.exactOptional(url('Address of a page that prints it. Leave out when unknown.')),
    remark: v.exactOptional(remark),
  }),
  v.title('Wording'),
  v.description('One form of words by which the claim is recognised.'),
);

const cueTerm = branded<ConceptId | `=${number}`>(
  v.pipe(
    v.string(),
    v.regex(
      /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|=\d+(?:\.\d+)?)$/,
      'must be the id of a concept, or a number written "=100000"',
    ),
    v.description('Id of a concept, or a number written "=100000".'),
  ),
);
const cueTerms = (what: string) =>
  v.pipe(
    v.array(v.union([cueTerm, v.pipe(v.array(cueTerm), v.minLength(1))])),
    v.description(`${what} An inner list means any one of its terms.`),
  );

const noneOf = (where: string) =>
  v.exactOptional(v.pipe(v.array(cueTerm), v.description(`None of these may occur in ${where}.`)));

const cue = v.pipe(
  v.strictObject({
    all: v.pipe(cueTerms('Each must occur close together; they make up the mark.'), v.minLength(1)),
    near: v.exactOptional(
      cueTerms('Each must occur in the same passage, the two before it, or the page’s title.'),
    ),
    none: noneOf('the same stretch, nor some twenty words around it'),
    absent: noneOf('the same passage, the two before it, or the page’s title'),
    noneInside: noneOf('the stretch itself, between the terms of "all"'),
    noneBefore: noneOf('the seven words before the stretch'),
    deed: v.exactOptional(
      v.pipe(
        id<ConceptId>('Id of a concept.'),
        v.description(
          'The entry of "all" that the claim says was done: where "not", "may" or "calls on" stands by it, the match is related at most.',
        ),
      ),
    ),
    within: v.exactOptional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description('Widest stretch in tokens, first to last term of "all". Default 24.'),
      ),
    ),
    ordered: v.exactOptional(
      v.pipe(
        v.boolean(),
        v.description('Terms of "all" must stand in the order written. Default false.'),
      ),
    ),
    sentences: v.exactOptional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description(
          'Most sentences that the terms of "all" may lie in; a question and its answer are one. Default 1 for up to four terms, one more for each further term.',
        ),
      ),
    ),
    level: v.exactOptional(v.picklist(['variant', 'related'])),
    remark: v.exactOptional(remark),
  }),
  v.title('Cue'),
  v.description('Concepts and numbers that, close together, state the claim in any language.'),
);

const speaker = v.pipe(
  v.strictObject({
    name: words('Name as usually written in English.'),
    role: v.exactOptional(words('Role as the sources describe it.')),
  }),
  v.title('Speaker'),
);

const quoted = {
  quote: v.exactOptional(words('Exact words as printed.')),
  lang: v.exactOptional(lang),
  translation: v.exactOptional(translation),
};

const appearance = v.pipe(
  v.strictObject({
    id: appearanceId,
    date: v.exactOptional(date('When it was published or said. Leave out when unknown.')),
    dateRemark: v.exactOptional(words('What is known of the date, in our own words.')),
    speaker: v.exactOptional(speaker),
    outlet: v.exactOptional(outletId),
    outletRemark: v.exactOptional(words('What is known of the outlet, in our own words.')),
    ...quoted,
    url: v.exactOptional(url('Address of the appearance. Leave out when unknown.')),
    citing: v.exactOptional(words('Whom the appearance itself credits.')),
    remark: v.exactOptional(remark),
    seed: v.exactOptional(
      words('Number of the starting article, for the five the database began with.'),
    ),
  }),
  v.title('Appearance'),
  v.description('One publication or utterance of the claim.'),
);

const mutation = v.pipe(
  v.strictObject({
    kind: v.picklist(MUTATION_KINDS),
    before: v.exactOptional(words('The words concerned, as they were.')),
    after: v.exactOptional(words('The words concerned, as they became.')),
    remark: v.exactOptional(remark),
  }),
  v.title('Mutation'),
  v.description('What changed between two wordings.'),
);

const relay = v.pipe(
  v.strictObject({
    from: appearanceId,
    to: appearanceId,
    kind: v.picklist(['quoted', 'paraphrased', 'translated', 'republished']),
    evidence: v.pipe(
      v.picklist(['credited', 'same-words', 'inferred']),
      v.description(
        'credited: the page names its source. same-words: identical words show it. inferred: likely, not shown.',
      ),
    ),
    remark: v.exactOptional(remark),
    mutations: v.array(mutation),
  }),
  v.title('Relay'),
  v.description('How one appearance came from another, and on what evidence.'),
);

const source = v.strictObject({
  url: url('Address of a page that backs the statement.'),
  outlet: v.exactOptional(outletId),
  remark: v.exactOptional(remark),
});

const response = v.pipe(
  v.strictObject({
    party: partyId,
    stance: v.pipe(
      v.picklist([
        'confirmed',
        'partly-confirmed',
        'denied',
        'partly-denied',
        'declined',
        'neither',
        'none-found',
      ]),
      v.description(
        'neither: spoke of the matter without confirming or denying. none-found: a careful search up to the date found no statement.',
      ),
    ),
    date: date('Date of the statement; for none-found, the date up to which was searched.'),
    speaker: v.exactOptional(speaker),
    ...quoted,
    sources: v.array(source),
    remark: v.exactOptional(words('Limits of the stance: "denied only that …".')),
  }),
  v.title('Official response'),
  v.description('A dated statement about the claim by a party competent to make it.'),
);

const review = v.pipe(
  v.strictObject({
    publisher: outletId,
    date: v.exactOptional(date('Date of the review.')),
    rating: v.exactOptional(words('The publisher’s own rating.')),
    quote: v.exactOptional(words('The publisher’s own words.')),
    lang: v.exactOptional(lang),
    url: v.exactOptional(url('Address of the review.')),
    remark: v.exactOptional(remark),
  }),
  v.title('Claim review'),
  v.description('A fact-checker’s assessment in its own words; never an official response.'),
);

const conflict = v.pipe(
  v.strictObject({
    about: v.picklist(['outlet', 'speaker', 'date', 'wording', 'number', 'place', 'content']),
    readings: v.array(
      v.strictObject({
        value: words('What this reading says.'),
        outlets: v.array(outletId),
        quote: v.exactOptional(words('Exact words as printed.')),
        url: v.exactOptional(url('Address of a page that says so.')),
        remark: v.exactOptional(remark),
      }),
    ),
    remark: v.exactOptional(remark),
  }),
  v.title('Conflict'),
  v.description('A point on which sources differ: shown side by side, not settled.'),
);

const relation = v.strictObject({
  kind: v.picklist([
    'based-on',
    'mutation-of',
    'denied-by',
    'confirmed-by',
    'later-development',
    'related',
  ]),
  claim: claimId,
  remark: v.exactOptional(remark),
});

/** The shape of one file under `assets/claims/`. The order of its keys is the order in which files write them. */
export const ClaimRecordSchema = v.pipe(
  v.strictObject({
    $schema: v.exactOptional(schemaAddress),
    id: claimId,
    statement: words('One neutral English sentence.'),
    version: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.description('Counts up with every published change.'),
    ),
    checked: date('Up to when the record was checked.'),
    about: v.exactOptional(
      cueTerms('What a page must name in or around a passage for a wording to count.'),
    ),
    wordings: v.array(wording),
    cues: v.array(cue),
    appearances: v.pipe(v.array(appearance), v.minLength(1)),
    origin: v.strictObject({
      appearance: appearanceId,
      remark: v.exactOptional(
        words('Why this one is taken to be the earliest known, and what is missing.'),
      ),
      conflicts: v.array(conflict),
    }),
    upstream: v.exactOptional(words('What the claim was probably based on.')),
    relays: v.array(relay),
    responses: v.array(response),
    reviews: v.array(review),
    relations: v.array(relation),
    completeness: v.strictObject({
      confidence: v.pipe(
        v.picklist(['high', 'medium', 'low']),
        v.description('How complete the record is; says nothing about truth.'),
      ),
      remark: v.exactOptional(remark),
      unknown: v.array(words('What was looked for and not found.')),
    }),
    corrections: v.array(
      v.strictObject({ date: date('When it was corrected.'), what: words('What was corrected.') }),
    ),
  }),
  v.title('Claim record'),
  v.description('A claim with all that is known of it, as people write it.'),
);

true satisfies Same<v.InferOutput<typeof ClaimRecordSchema>, ClaimRecord>;
