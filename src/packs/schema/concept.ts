import * as v from 'valibot';
import type { ConceptId } from '../../model/brand.ts';
import { CONCEPT_KINDS } from '../../model/kinds.ts';
import type { Concept } from '../../model/record.ts';
import { id, remark, schemaAddress, words } from './parts.ts';
import type { Same } from './same.ts';

/** The shape of one file under `assets/concepts/`. */
export const ConceptSchema = v.pipe(
  v.strictObject({
    $schema: v.exactOptional(schemaAddress),
    id: id<ConceptId>('Id of a concept: the name of its file without .json.'),
    name: words('How people are told of it: "North Korea".'),
    kind: v.exactOptional(
      v.pipe(
        v.picklist(CONCEPT_KINDS),
        v.description(
          'What sort of thing it names: decides what kind of difference its replacement makes. people: sorts of people, the things that numbers count. intent: readiness short of the deed. quantity: a number without a figure.',
        ),
      ),
    ),
    kin: v.exactOptional(
      v.pipe(
        v.array(id<ConceptId>('Id of a concept.')),
        v.minLength(1),
        v.description(
          'Concepts that a writer may put in its place and still speak of the same: a capital for its state. Written on either side.',
        ),
      ),
    ),
    use: v.exactOptional(
      v.pipe(
        v.picklist(['stance', 'differences']),
        v.description(
          'What it is for, where not for recognising claims. Such a concept makes no unit of a text, and no cue may name it.',
        ),
      ),
    ),
    forms: v.pipe(
      v.record(
        v.string(),
        v.pipe(
          v.array(words('A surface form; each of its words may end in * (any ending).')),
          v.minLength(1),
        ),
      ),
      v.description('Surface forms by language (BCP 47).'),
    ),
    remark: v.exactOptional(remark),
  }),
  v.title('Concept'),
  v.description('A set of surface forms, per language, that name one thing.'),
);

true satisfies Same<v.InferOutput<typeof ConceptSchema>, Concept>;
