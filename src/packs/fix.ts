import { canonicalText } from './canonical.ts';
import { parseFile, type SourceFile, schemaAddressOf, schemaOf } from './source.ts';

/** A concept without forms that stand twice in a language. */
const formsOnce = (value: object): object => {
  const forms: unknown = Reflect.get(value, 'forms');
  if (typeof forms !== 'object' || forms === null) return value;
  const entries = Object.entries(forms).map(([lang, list]: [string, unknown]) => [
    lang,
    Array.isArray(list) ? [...new Set<unknown>(list)] : list,
  ]);
  return { ...value, forms: Object.fromEntries(entries) };
};

/**
 * Repairs what needs no judgement: the canonical format, the reference to the schema, and forms of a
 * concept that stand twice. Every value stays;
 * a file that is not JSON, or repeats a key, is left as it is.
 *
 * @returns the files that changed, with their new text
 */
export const fixFiles = (files: readonly SourceFile[]): readonly SourceFile[] =>
  files.flatMap((file) => {
    const result = parseFile(file);
    if (!result.ok) return [];
    const { kind, value } = result.file;
    if (kind === 'pack' || typeof value !== 'object' || value === null || Array.isArray(value)) {
      return [];
    }
    const repaired = kind === 'concept' ? formsOnce(value) : value;
    const text = canonicalText({ ...repaired, $schema: schemaAddressOf[kind] }, schemaOf[kind]);
    return text === file.text ? [] : [{ path: file.path, text }];
  });
