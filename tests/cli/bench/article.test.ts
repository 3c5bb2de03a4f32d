import { describe, expect, it } from 'vitest';
import { writeArticle } from '../../../src/cli/bench/page/article.ts';
import { plantingOf } from '../../../src/cli/bench/page/planting.ts';
import { bundledDatabase } from '../../../src/cli/bundled.ts';
import type { Document } from '../../../src/cli/document.ts';
import { documentOfHtml } from '../../../src/cli/read-html.ts';
import { scannerFor } from '../../../src/cli/scanner.ts';
import { isMark } from '../../../src/model/match.ts';

const root = process.cwd();
const planting = plantingOf(root);
const scanner = scannerFor(bundledDatabase(root));

/** Words that are marked in a page. */
const markedIn = ({ title, passages }: Document): readonly string[] => {
  const asked = passages.map(({ text }, id) => ({ id, text }));
  return scanner
    .scan({ title, before: [], passages: asked })
    .flatMap(({ passage, matches }) =>
      matches
        .filter(isMark)
        .map(({ start, end }) => passages[passage]?.text.slice(start, end) ?? ''),
    );
};

const textOf = ({ passages }: Document): string => passages.map(({ text }) => text).join('\n');

describe('the article that pages are measured by', () => {
  it('is the same every time', () => {
    expect(writeArticle(20_000, planting)).toBe(writeArticle(20_000, planting));
  });

  it.each([10_000, 100_000, 300_000])('has about %i units of text', (length) => {
    const text = textOf(documentOfHtml(writeArticle(length)));
    expect(text.length / length).toBeGreaterThan(0.9);
    expect(text.length / length).toBeLessThan(1.3);
  });

  it('is built as articles are', () => {
    const html = writeArticle(100_000);
    for (const tag of ['nav', 'h2', 'p', 'ul', 'blockquote', 'figcaption', 'a', 'em', 'footer']) {
      expect(html, tag).toMatch(new RegExp(`<${tag}[ >]`));
    }
  });

  it('repeats no claim by itself', () => {
    expect(markedIn(documentOfHtml(writeArticle(300_000)))).toEqual([]);
  });

  it('has the claims that are put into it, of which even the shortest page has one', () => {
    const document = documentOfHtml(writeArticle(10_000, planting));
    expect(textOf(document)).toContain(planting.claims[0]);
    expect(markedIn(document).length).toBeGreaterThan(0);
    const long = documentOfHtml(writeArticle(150_000, planting));
    for (const claim of planting.claims) expect(textOf(long)).toContain(claim);
  });

  it('only speaks of the same where nothing is claimed', () => {
    const mentions = writeArticle(100_000, { ...planting, claims: [] });
    expect(textOf(documentOfHtml(mentions))).toContain(planting.mentions[0]);
    expect(markedIn(documentOfHtml(mentions))).toEqual([]);
  });
});
