import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { ExpectedMark } from '../fixtures.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A sentence to plant in a page, and what it is to be marked with. */
export type Seed = ExpectedMark & { readonly lang: string };

/** A page with seeds in it. */
export type Planted = {
  readonly html: string;
  /** Where each seed went. */
  readonly spots: readonly { readonly seed: Seed; readonly where: Spot }[];
};

export type Spot = 'after the first paragraph' | 'in the middle' | 'aside' | 'above everything';

/** The language of a page by its own word, without its region; English where it says none. */
export function languageOf(html: string): string {
  const found = /<html[^>]*\slang\s*=\s*["']?([a-z]{2,3})/i.exec(html);
  return found?.[1]?.toLowerCase() ?? 'en';
}

/**
 * Plants three seeds in the article of a page: after its first paragraph, after the middle one, and in an aside after
 * the last. The article is the element that has most text in paragraphs right below it; in a page without paragraphs
 * the seeds stand at the top of the body. All else is left letter for letter.
 */
export function plant(html: string, seeds: readonly [Seed, Seed, Seed]): Planted {
  const paragraphs = articleParagraphs(html);
  const [first, middle, aside] = seeds;
  const last = paragraphs.length - 1;
  const places: readonly (readonly [number | undefined, Seed, Spot])[] = [
    [paragraphs[0], first, 'after the first paragraph'],
    [paragraphs[Math.ceil(last / 2)], middle, 'in the middle'],
    [paragraphs[last], aside, 'aside'],
  ];
  const top = bodyStart(html);
  let planted = html;
  for (const [at = top, seed, where] of places.toReversed()) {
    const paragraph = `<p lang="${seed.lang}">${seed.words}</p>`;
    const markup = where === 'aside' ? `<aside>${paragraph}</aside>` : paragraph;
    planted = planted.slice(0, at) + markup + planted.slice(at);
  }
  return {
    html: planted,
    spots: places.map(([at, seed, where]) => ({
      seed,
      where: at === undefined ? 'above everything' : where,
    })),
  };
}

// Offsets right behind each paragraph of the article, in order.
function articleParagraphs(html: string): readonly number[] {
  const paragraphs = new Map<Element, { text: number; ends: number[] }>();
  const waiting: Node[] = [parse(html, { sourceCodeLocationInfo: true })];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    // What a template or noscript holds is not on the page.
    if (!('childNodes' in node) || node.nodeName === 'noscript') continue;
    for (const child of node.childNodes.toReversed()) waiting.push(child);
    if (node.nodeName !== 'p') continue;
    const { parentNode, sourceCodeLocation } = node as Element;
    const end = sourceCodeLocation?.endTag?.endOffset;
    const text = textOf(node).trim().length;
    if (end === undefined || text < SHORTEST || parentNode === null) continue;
    const known = paragraphs.get(parentNode as Element) ?? { text: 0, ends: [] };
    known.text += text;
    known.ends.push(end);
    paragraphs.set(parentNode as Element, known);
  }
  const most = [...paragraphs.values()].sort((a, b) => b.text - a.text)[0];
  return most?.ends.sort((a, b) => a - b) ?? [];
}

// In UTF-16 units. Shorter ones are bylines, dates and buttons.
const SHORTEST = 40;

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function bodyStart(html: string): number {
  const body = /<body\b(?:[^>"']|"[^"]*"|'[^']*')*>/i.exec(html);
  return body === null ? 0 : body.index + body[0].length;
}
