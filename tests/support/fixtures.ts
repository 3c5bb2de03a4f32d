import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one fixture page must come to; `tests/pages/expected.json` holds one for each page, by its name. */
export type Expectation = {
  readonly lang: string;
  /** The difficulty, in a sentence. */
  readonly why: string;
  /** The page changes by its own script, after half a second or when it sees marks; the rest holds from then on. */
  readonly late?: true;
  /** Only a browser can show this: frames, layout, shadow roots that are closed. */
  readonly browserOnly?: true;
  /** Only this browser has what the page needs. */
  readonly only?: 'Chromium' | 'Firefox';
  /** The page is no HTML: its file has this ending and is sent as what it is. */
  readonly ending?: Exclude<Ending, 'html'>;
  /** Sent with the page, names in small letters. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Other documents that it shows: address, and file in `tests/pages/parts/`. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Each must be marked, and nothing else may be. */
  readonly marks: readonly ExpectedMark[];
  /** Claims that the background must not tell of, marked or not. */
  readonly untold?: readonly string[];
  /** The page is at war with style sheets: the marks must still be drawn. */
  readonly drawn?: true;
  /** Claims that may be marked anywhere on the page. */
  readonly also?: readonly string[];
};

type Ending = 'html' | 'xhtml' | 'txt' | 'svg' | 'xml';

const TYPES: Readonly<Record<Ending, string>> = {
  html: 'text/html; charset=utf-8',
  xhtml: 'application/xhtml+xml',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  xml: 'application/xml',
};

export type ExpectedMark = {
  /** Words of the page that a mark overlaps; white space and invisible characters do not count. */
  readonly words: string;
  /** Any of these claims will do; others are wrong here. */
  readonly claims: readonly string[];
  /** The words mix neighbouring claims, and a match must say so. */
  readonly blend?: true;
};

/** A mark found on a page: `start` to `end` of the text of its passage or of the block around it. */
export type FoundMark = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Absent where only the painted range is known. */
  readonly claim?: string;
  readonly blends?: readonly string[];
};

/** Where the fixture pages lie. */
export const PAGES = join(import.meta.dirname, '../pages');

/** The expectations of all fixture pages, by name. */
export function readExpectations(): Readonly<Record<string, Expectation>> {
  return JSON.parse(readFileSync(join(PAGES, 'expected.json'), 'utf8'));
}

/** Source of a fixture page. */
export function readFixture(name: string, ending: Ending = 'html'): string {
  return readFileSync(join(PAGES, `${name}.${ending}`), 'utf8');
}

/** What our web needs to serve a fixture page: its headers, and the pages it shows in frames. */
export function servingOf({ ending, headers, parts = {} }: Expectation): {
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: readonly { readonly address: string; readonly page: string }[];
} {
  return {
    headers: { 'content-type': TYPES[ending ?? 'html'], ...headers },
    parts: Object.entries(parts).map(([address, file]) => ({
      address,
      page: readFileSync(join(PAGES, 'parts', file), 'utf8'),
    })),
  };
}

/** Says in sentences what is wrong with the marks of a page; nothing where all is as expected. */
export function problemsWith(expected: Expectation, found: readonly FoundMark[]): string[] {
  const missing = expected.marks.flatMap((mark) => {
    const hits = found.filter((each) => repeats(each, mark) && claimFits(each, mark.claims));
    if (hits.length === 0) return [`not marked: "${mark.words}"`];
    const claims = new Set(hits.map(({ claim }) => claim));
    const known = hits.every(({ claim }) => claim !== undefined);
    const blended = claims.size > 1 || hits.some(({ blends }) => blends && blends.length > 0);
    return mark.blend && known && !blended ? [`not said to be a blend: "${mark.words}"`] : [];
  });
  const wrong = found
    .filter(
      (each) =>
        !claimFits(each, expected.also ?? []) &&
        !expected.marks.some((mark) => repeats(each, mark) && claimFits(each, mark.claims)),
    )
    .map(
      ({ text, start, end, claim }) =>
        `marked in vain: "${text.slice(start, end)}" (${claim ?? 'painted'})`,
    );
  return [...missing, ...wrong];
}

/**
 * Puts a fixture page into a document without a browser: styles apply, declared shadow roots are attached, and
 * scripts run with timers that wait for `later`.
 */
export function openFixture(document: Document, name: string): { readonly later: () => void } {
  document.documentElement.innerHTML = readFixture(name)
    .replace(/^<!doctype html>\s*/i, '')
    .replace(/^<html[^>]*>|<\/html>\s*$/g, '');
  for (const template of document.querySelectorAll('template[shadowrootmode=open]')) {
    const { parentElement } = template;
    if (parentElement === null) continue;
    parentElement.attachShadow({ mode: 'open' }).append((template as HTMLTemplateElement).content);
    template.remove();
  }
  const waiting: (() => void)[] = [];
  for (const script of document.querySelectorAll('script:not([type])')) {
    const run = new Function('document', 'setTimeout', script.textContent ?? '');
    run(document, (react: () => void) => waiting.push(react));
  }
  const later = (): void => {
    for (const react of waiting.splice(0)) react();
  };
  return { later };
}

function claimFits({ claim }: FoundMark, claims: readonly string[]): boolean {
  return claim === undefined ? claims.length > 0 : claims.includes(claim);
}

function repeats({ text, start, end }: FoundMark, { words }: ExpectedMark): boolean {
  const [from, to] = [bare(text.slice(0, start)).length, bare(text.slice(0, end)).length];
  const [page, wanted] = [bare(text), bare(words)];
  for (let at = page.indexOf(wanted); at >= 0; at = page.indexOf(wanted, at + 1)) {
    if (from < at + wanted.length && at < to) return true;
  }
  return false;
}

function bare(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu, '');
}
