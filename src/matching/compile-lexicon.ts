import type { Concept } from '../model/record.ts';
import { normalise } from '../text/normal.ts';
import { tokenise, tokenText } from '../text/tokens.ts';
import { packHashTable } from './hash-table.ts';
import type { LexiconColumns } from './lexicon.ts';
import { packRows } from './rows.ts';

type FormWord = { readonly word: string; readonly prefix: boolean };

/** The words of a form in normal form; `*` directly after a word lets it end in any way. */
export const formWords = (form: string): readonly FormWord[] => {
  const normal = normalise(form);
  const tokens = tokenise(normal);
  return Array.from({ length: tokens.count }, (_, index) => ({
    word: tokenText(tokens, index),
    prefix: normal.text[tokens.ends[index] ?? normal.length] === '*',
  }));
};

const allForms = (concepts: readonly Concept[]) => {
  const seen = new Set<string>();
  const forms: { readonly concept: number; readonly words: readonly FormWord[] }[] = [];
  for (const [concept, { forms: byLanguage }] of concepts.entries()) {
    for (const form of Object.values(byLanguage).flat()) {
      const words = formWords(form);
      const key = `${concept} ${words.map(({ word, prefix }) => word + (prefix ? '*' : '')).join(' ')}`;
      if (words.length === 0 || seen.has(key)) continue;
      seen.add(key);
      forms.push({ concept, words });
    }
  }
  return forms;
};

/** Compiles the forms of concepts; `concept` in an occurrence is the position in `concepts`. */
export const compileLexicon = (concepts: readonly Concept[]): LexiconColumns => {
  const forms = allForms(concepts);
  const words = forms.flatMap((form) => form.words);
  const distinct = (prefix: boolean) =>
    [...new Set(words.filter((word) => word.prefix === prefix).map(({ word }) => word))].sort();
  const exact = distinct(false);
  const prefixes = distinct(true);
  const exactNumbers = new Map(exact.map((word, index) => [word, index]));
  const prefixNumbers = new Map(prefixes.map((word, index) => [word, exact.length + index]));
  const numberOf = ({ word, prefix }: FormWord): number =>
    (prefix ? prefixNumbers : exactNumbers).get(word) ?? 0;
  const numbered = forms.map((form) => form.words.map(numberOf));
  const byWord: number[][] = Array.from({ length: exact.length + prefixes.length }, () => []);
  for (const [form, [lead]] of numbered.entries()) if (lead !== undefined) byWord[lead]?.push(form);
  return {
    exactWords: packHashTable(exact),
    prefixWords: packHashTable(prefixes, exact.length),
    formsByWord: packRows(byWord),
    formWords: packRows(numbered),
    formConcepts: Uint32Array.from(forms, (form) => form.concept),
  };
};
