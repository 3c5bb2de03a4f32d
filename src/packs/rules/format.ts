import { canonicalText } from '../canonical.ts';
import type { Problem } from '../problem.ts';
import { type ParsedFile, schemaAddressOf, schemaOf } from '../source.ts';
import type { Rule } from './context.ts';

const firstDifference = (text: string, canonical: string): number => {
  const lines = canonical.split('\n');
  const at = text.split('\n').findIndex((line, index) => line !== lines[index]);
  return at === -1 ? lines.length : at + 1;
};

const misformatted = (file: ParsedFile): readonly Problem[] => {
  if (file.kind === 'pack') return [];
  const canonical = canonicalText(file.value, schemaOf[file.kind]);
  if (file.text === canonical) return [];
  return [
    {
      file: file.path,
      pointer: '',
      what: `line ${firstDifference(file.text, canonical)} is not in the canonical format (order of keys, indent, spaces, NFC)`,
      fix: 'run "npm run fix"',
    },
  ];
};

const unreferenced = (file: ParsedFile): readonly Problem[] => {
  if (file.kind === 'pack' || typeof file.value !== 'object' || file.value === null) return [];
  const wanted = schemaAddressOf[file.kind];
  if (Reflect.get(file.value, '$schema') === wanted) return [];
  return [
    {
      file: file.path,
      pointer: '/$schema',
      what: 'the file does not name its schema',
      fix: `write "$schema": "${wanted}", or run "npm run fix"`,
    },
  ];
};

/** Files are written in the one canonical way and name their schema. Packs may be written in any way. */
export const formatIsCanonical: Rule = ({ files }) =>
  files.flatMap((file) => [...unreferenced(file), ...misformatted(file)]);
