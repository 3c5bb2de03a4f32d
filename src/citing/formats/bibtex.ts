import { say } from '../../words/words.ts';
import type { Format } from '../format.ts';
import { onOneLine } from '../printable.ts';
import type { CslItem } from '../references/csl.ts';
import { exactParts, partsAsText } from '../references/csl-date.ts';
import { hasReferences } from '../references/has-references.ts';
import { itemsOf } from '../references/items-of.ts';

/**
 * BibTeX in UTF-8, for BibTeX, biblatex and Zotero alike.
 *
 * Written here because of the libraries that are kept up none can write it for us: Citation.js (45 kB compressed, with a
 * client for fetching) either leaves out every letter that it has no command for, all of Cyrillic, Korean and Arabic, or
 * escapes nothing; biblatex-csl-converter takes 130 kB, is under the LGPL, and takes braces out of addresses; the
 * others only read. Tests read what is written with Citation.js.
 */
export const bibtex: Format = {
  id: 'bibtex',
  mediaType: 'application/x-bibtex',
  extension: 'bib',
  fits: hasReferences,
  write: (subject, context) => {
    const keyed = keys(itemsOf(subject, context));
    return keyed.map(([key, item]) => entry(key, item)).join('\n');
  },
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

type Field = readonly [name: string, value: string | undefined];

function entry(key: string, item: CslItem): string {
  const seen = exactParts(item.accessed);
  const name = item.author?.[0]?.literal;
  const fields: readonly Field[] = [
    // Twofold braces: a name that is not taken apart, a title that keeps its capitals.
    ['author', name && `{{${escapeTex(name)}}}`],
    ['title', `{{${escapeTex(item.title)}}}`],
    ['howpublished', braced(item['container-title'])],
    ...dateFields(item),
    // Verbatim in every style that prints it; braces and backslashes are percent-encoded already.
    ['url', item.URL && `{${item.URL}}`],
    ['urldate', seen ? `{${partsAsText(seen, '-')}}` : undefined],
    ['language', braced(item.language)],
    ['abstract', braced(item.abstract)],
    ['note', braced(item.note)],
  ];
  const written = fields.flatMap(([field, value]) => (value ? [`  ${field} = ${value},\n`] : []));
  return `@misc{${key},\n${written.join('')}}\n`;
}

/**
 * `date` for biblatex, `year` and `month` for BibTeX. A date that is not exact stands in the year in words, as BibTeX's manual has it
 * (`(about 1984)`).
 */
function dateFields({ issued }: CslItem): readonly Field[] {
  if (issued === undefined) return [];
  if ('literal' in issued) return [['year', braced(issued.literal)]];
  const [from, to] = issued['date-parts'];
  const year = partsAsText(from.slice(0, 1), '');
  if (issued.circa) return [['year', braced(say('dateAbout', { date: partsAsText(from, '-') }))]];
  const isOneYear = to === undefined || to[0] === from[0];
  const month = to === undefined ? MONTHS[(from[1] ?? 0) - 1] : undefined;
  return [
    ['date', `{${[from, ...(to ? [to] : [])].map((parts) => partsAsText(parts, '-')).join('/')}}`],
    ['year', isOneYear ? `{${year}}` : undefined],
    ['month', month],
  ];
}

function braced(text: string | undefined): string | undefined {
  return text && `{${escapeTex(text)}}`;
}

/**
 * Text that TeX prints as it is. Signs that mean something to TeX, or that its old fonts print as others (`<` as `¡`), become
 * commands; braces do too, since BibTeX counts escaped braces as braces; pairs that TeX would join are parted.
 */
export function escapeTex(text: string): string {
  return onOneLine(text)
    .replace(/[\\{}#$%&_~^<>|]/g, (sign) => COMMANDS[sign] ?? sign)
    .replace(/-(?=-)|`(?=`)|'(?=')|[!?](?=`)|,(?=,)/g, '$&{}');
}

const COMMANDS: { readonly [sign: string]: string } = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '#': '{\\#}',
  $: '{\\$}',
  '%': '{\\%}',
  '&': '{\\&}',
  _: '{\\_}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
};

/** Keys of plain letters, digits and hyphens, each once. */
function keys(items: readonly CslItem[]): readonly (readonly [key: string, item: CslItem])[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const plain = item.id.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'item';
    let key = plain;
    for (let count = 2; taken.has(key.toLowerCase()); count += 1) key = `${plain}-${count}`;
    taken.add(key.toLowerCase());
    return [key, item];
  });
}
