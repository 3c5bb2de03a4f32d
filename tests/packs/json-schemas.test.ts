import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemaFiles } from '../../src/packs/schema/json-schemas.ts';

describe('the JSON schemas that editors read', () => {
  it.each(jsonSchemaFiles())('$path is up to date (else: npm run fix)', ({ path, text }) => {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text);
  });

  it('say what may stand in a record, and that nothing else may', () => {
    const claim = jsonSchemaFiles().find(({ path }) => path.endsWith('claim.schema.json'));
    const schema = JSON.parse(claim?.text ?? '{}');
    expect(schema.additionalProperties).toBe(false);
    expect(schema.properties.responses.items.properties.stance.enum).toContain('none-found');
    expect(schema.required).not.toContain('upstream');
  });
});
