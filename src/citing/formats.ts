import type { Format } from './format.ts';
import { annotation } from './formats/annotation.ts';
import { bibtex } from './formats/bibtex.ts';
import { csl } from './formats/csl.ts';
import { csv } from './formats/csv.ts';
import { html } from './formats/html.ts';
import { jsonLd } from './formats/json-ld.ts';
import { markdown } from './formats/markdown.ts';
import { plainText } from './formats/plain-text.ts';
import { ris } from './formats/ris.ts';
import { shortCitation } from './formats/short-citation.ts';
import type { Subject } from './subject.ts';

/** Every format, in the order in which they are offered. A new one is a file in `formats/`, a name in `format-name.ts` and a line here. */
export const FORMATS: readonly Format[] = [
  shortCitation,
  plainText,
  markdown,
  html,
  jsonLd,
  csl,
  ris,
  bibtex,
  annotation,
  csv,
];

/** The formats that have something to say of a subject. */
export function formatsFor(subject: Subject): readonly Format[] {
  return FORMATS.filter(({ fits }) => fits(subject));
}

/** A format by its id; absent only for an id that was stored by another version. */
export function formatOf(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
