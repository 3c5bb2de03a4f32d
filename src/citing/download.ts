import { hostOf } from './address.ts';
import type { Format } from './format.ts';
import { dayOf } from './instant.ts';
import type { CitingContext, Subject } from './subject.ts';

/** What a browser needs to save a subject. */
export type Download = { readonly name: string; readonly type: string; readonly text: string };

/** A subject as a file. */
export function downloadOf(format: Format, subject: Subject, context: CitingContext): Download {
  return {
    name: fileName(format, subject, context),
    type: typeOf(format.mediaType),
    text: `${format.byteOrderMark ? '\ufeff' : ''}${format.write(subject, context)}`,
  };
}

// Far below what file systems and zip tools take, and what a list of downloads shows.
const LONGEST_NAME = 80;

/** A name of small letters, digits and hyphens: `whence-<claim>-<day>.bib`. Every file system takes it. */
export function fileName(format: Format, subject: Subject, { retrieved }: CitingContext): string {
  const about = slug(namesOf(subject).join(' ')).slice(0, LONGEST_NAME).replace(/-$/, '');
  return `${['whence', about, dayOf(retrieved)].filter(Boolean).join('-')}.${format.extension}`;
}

function namesOf(subject: Subject): readonly string[] {
  switch (subject.kind) {
    case 'claim':
      return [subject.record.id];
    case 'appearance':
      return [subject.record.id, subject.appearance.id];
    case 'response':
      return [subject.record.id, subject.response.party, 'response'];
    case 'page':
      return [hostOf(subject.page.address)];
    default:
      return subject satisfies never;
  }
}

/** Letters with marks lose them; other scripts, which no transliteration of ours would spell right, fall away. */
function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function typeOf(mediaType: string): string {
  return mediaType.startsWith('text/') ? `${mediaType};charset=utf-8` : mediaType;
}
