import { canonicalText } from './canonical.ts';
import { parseFile, type SourceFile, schemaAddressOf, schemaOf } from './source.ts';

/**
 * Repairs what needs no judgement: the canonical format and the reference to the schema. Every value stays;
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
    const text = canonicalText({ ...value, $schema: schemaAddressOf[kind] }, schemaOf[kind]);
    return text === file.text ? [] : [{ path: file.path, text }];
  });
