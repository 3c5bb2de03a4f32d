import { toJsonSchema } from '@valibot/to-json-schema';
import { ConceptSchema } from './concept.ts';
import { OutletsSchema } from './outlets.ts';
import { ClaimRecordSchema } from './record.ts';

/** Where the generated schemas lie, from the root of the repository. */
export const SCHEMA_FOLDER = 'src/packs/schema';

const generated = [
  ['claim.schema.json', ClaimRecordSchema],
  ['concept.schema.json', ConceptSchema],
  ['outlets.schema.json', OutletsSchema],
] as const;

/** The JSON Schemas (draft-07) that editors read, made from the schemas that the code checks with. */
export const jsonSchemaFiles = (): readonly { readonly path: string; readonly text: string }[] =>
  generated.map(([name, schema]) => ({
    path: `${SCHEMA_FOLDER}/${name}`,
    text: `${JSON.stringify(toJsonSchema(schema), null, 2)}\n`,
  }));
