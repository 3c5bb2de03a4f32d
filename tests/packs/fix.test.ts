import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/packs/canonical.ts';
import { fixFiles } from '../../src/packs/fix.ts';
import { ConceptSchema } from '../../src/packs/schema/concept.ts';
import { CONCEPT, fileOf, problemsIn, RECORD, sampleFiles, soundRecord } from './sample.ts';

const rest = sampleFiles().slice(1);

describe('fixing files', () => {
  it('leaves sound files alone', () => {
    expect(fixFiles(sampleFiles())).toEqual([]);
  });

  it('repairs key order, indent, spaces, Unicode form and the missing schema', () => {
    const { $schema: _, statement, ...record } = soundRecord();
    record.wordings[1].text = 'die Hafenbru\u0308cke wird fu\u0308r 40 Tage gesperrt ';
    const untidy = { path: RECORD, text: JSON.stringify({ ...record, statement }) };
    expect(problemsIn([untidy, ...rest])).not.toEqual([]);
    const fixed = fixFiles([untidy]);
    expect(fixed).toEqual(sampleFiles().slice(0, 1));
  });

  it('takes out a form of a concept that stands twice', () => {
    const concept = { id: 'bridge', name: 'bridge', forms: { en: ['bridge', 'span', 'bridge'] } };
    const [fixed] = fixFiles([fileOf(CONCEPT, concept)]);
    expect(JSON.parse(fixed?.text ?? '').forms).toEqual({ en: ['bridge', 'span'] });
  });

  it('keeps keys it does not know, for a person to judge', () => {
    const untidy = {
      path: RECORD,
      text: JSON.stringify({ mystery: { b: 1, a: 2 }, ...soundRecord() }),
    };
    const [fixed] = fixFiles([untidy]);
    expect(JSON.parse(fixed?.text ?? '')).toEqual({ mystery: { b: 1, a: 2 }, ...soundRecord() });
  });

  it('leaves alone what is not JSON, or would lose one of two equal keys', () => {
    const broken = { path: RECORD, text: '{"id": "a"' };
    const twice = { path: RECORD, text: '{"id": "a", "id": "b"}' };
    expect(fixFiles([broken, twice])).toEqual([]);
  });
});

describe('canonical text', () => {
  it('loses nothing and does not change when written again', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const once = canonicalText(value, ConceptSchema);
        expect(canonicalText(JSON.parse(once), ConceptSchema)).toBe(once);
        const tidy = (text: string) =>
          JSON.parse(text, (_, inner) =>
            typeof inner === 'string' ? inner.normalize('NFC').trim() : inner,
          );
        expect(JSON.parse(once)).toEqual(tidy(JSON.stringify(value)));
      }),
    );
  });
});
