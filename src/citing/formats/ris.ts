import { say } from '../../words/words.ts';
import type { Format } from '../format.ts';
import { onOneLine } from '../printable.ts';
import type { CslItem } from '../references/csl.ts';
import { exactParts, partsAsText } from '../references/csl-date.ts';
import { hasReferences } from '../references/has-references.ts';
import { itemsOf } from '../references/items-of.ts';

/**
 * RIS as Zotero, EndNote and others read it: one tag a line, CR LF, UTF-8.
 *
 * Written here because Citation.js, the one library kept up that writes it, brings 45 kB (compressed) with a client for
 * fetching, cuts identifiers after 20 characters, and knows no place for a date in words. Tags are those of the
 * specification of 2011 (Research Information Systems), used as Zotero uses them.
 */
export const ris: Format = {
  id: 'ris',
  mediaType: 'application/x-research-info-systems',
  extension: 'ris',
  fits: hasReferences,
  write: (subject, context) => itemsOf(subject, context).map(entry).join('\r\n'),
};

const TYPES = { webpage: 'ELEC', document: 'GEN' } as const;

type Line = readonly [tag: string, value: string | undefined];

function entry(item: CslItem): string {
  const day = exactParts(item.issued);
  const seen = exactParts(item.accessed);
  const name = item.author?.[0]?.literal;
  const lines: readonly Line[] = [
    ['TY', TYPES[item.type]],
    ['ID', item.id],
    ['AU', name && wholeName(name)],
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', day?.[0] === undefined ? undefined : partsAsText([day[0]], '')],
    ['DA', day ? `${partsAsText(day, '/')}${'/'.repeat(3 - day.length)}` : undefined],
    ['Y2', seen ? partsAsText(seen, '/') : undefined],
    ['UR', item.URL],
    ['LA', item.language],
    ['AB', item.abstract],
    // Of the tags of 2011, by which Citation.js tells a file of today from an old one, every entry has this one.
    ['DB', item.source],
    ['N1', item.note],
    ['N1', name?.includes(',') ? say('nameAsRecorded', { name }) : undefined],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${onOneLine(value)}`] : []));
  return [...written, 'ER  - ', ''].join('\r\n');
}

/** A comma would part a family name from a given one, and there is no way to write a comma that does not. */
function wholeName(name: string): string {
  return name.replace(/\s*,\s*/g, '; ');
}
