import * as v from 'valibot';
import type { Database } from '../../model/record.ts';
import { ConceptSchema } from './concept.ts';
import { OutletSchema, PartySchema } from './outlets.ts';
import { ClaimRecordSchema } from './record.ts';
import type { Same } from './same.ts';

/** A Whence pack in its smallest form: records with what they refer to, in one file. */
export type Pack = Database & {
  /** Version of the pack format. */
  readonly whence: 1;
};

/** The shape of a Whence pack. Records may also refer to the bundled concepts, outlets and parties. */
export const PackSchema = v.pipe(
  v.strictObject({
    whence: v.literal(1),
    records: v.array(ClaimRecordSchema),
    concepts: v.array(ConceptSchema),
    outlets: v.array(OutletSchema),
    parties: v.array(PartySchema),
  }),
  v.title('Whence pack'),
);

true satisfies Same<v.InferOutput<typeof PackSchema>, Pack>;
