import { createProse, type Prose } from '../material/prose.ts';
import { createRandom, pick, type Random } from '../material/random.ts';

/** What is put into a page on purpose. */
export type Planting = {
  /** Wordings that a record holds, each in a paragraph of its own. */
  readonly claims: readonly string[];
  /** Sentences about the claims' subject that do not repeat a claim. */
  readonly mentions: readonly string[];
  /** The sentence in which a claim stands. */
  readonly sentenceOf: (claim: string) => string;
};

/** Ordinary prose in which nothing known occurs. */
export const NOTHING: Planting = { claims: [], mentions: [], sentenceOf: (claim) => claim };

/** Whether a paragraph of the prose is to be left out. */
export type LeftOut = (paragraph: string) => boolean;

/** A planted claim and a mention for every so many UTF-16 units of prose. */
const EVERY = 12_000;

const STYLE = `
:root { --ink: #222; --line: #ddd; }
* { box-sizing: border-box; }
body { margin: 0; font: 17px/1.55 Georgia, serif; color: var(--ink); }
a { color: #0645ad; text-decoration: none; }
a:hover { text-decoration: underline; }
.wrap { max-width: 72rem; margin: 0 auto; display: grid; grid-template-columns: 1fr 16rem; gap: 2rem; }
.site-nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; }
.site-nav ul ul { display: none; }
.site-nav li:hover > ul { display: block; position: absolute; background: #fff; }
.article-body > .block { margin: 1em 0; }
.article-body h2 { font: 700 24px/1.2 system-ui, sans-serif; border-top: 1px solid var(--line); padding-top: 1em; }
.article-body blockquote { border-left: 3px solid var(--line); margin-left: 0; padding-left: 1em; font-style: italic; }
.photo { margin: 1.5em 0; } .photo .frame { aspect-ratio: 16 / 9; background: #eee; }
.photo figcaption { font: 14px/1.4 system-ui, sans-serif; color: #666; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.consent { display: none; } .share { visibility: hidden; }
aside .card { border: 1px solid var(--line); padding: 1rem; margin-bottom: 1rem; }
footer { border-top: 4px solid var(--ink); columns: 3; font-size: 14px; }
@media (max-width: 40rem) { .wrap { display: block; } footer { columns: 1; } }
`;

/** Writes elements as text; words are ours and need no escaping but for the ampersand and angle brackets. */
const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const SLUGS = ['world', 'business', 'science', 'politics', 'opinion', 'culture', 'sport', 'live'];

/** Words of a paragraph, some of them linked or stressed: about one inline element for forty words. */
const inline = (random: Random, words: string): string => {
  const list = escaped(words).split(' ');
  const made: string[] = [];
  for (let at = 0; at < list.length; ) {
    const length = 1 + random.below(4);
    const stretch = list.slice(at, at + length).join(' ');
    const kind = random.below(60);
    if (kind === 0) {
      made.push(`<a href="/${pick(random, SLUGS)}/${random.below(9999)}">${stretch}</a>`);
    } else if (kind === 1) made.push(`<em>${stretch}</em>`);
    else if (kind === 2) made.push(`<strong><span class="kw">${stretch}</span></strong>`);
    else made.push(stretch);
    at += length;
  }
  return made.join(' ');
};

const firstWords = (words: string, count: number): string =>
  escaped(
    words
      .split(' ')
      .slice(0, count)
      .join(' ')
      .replace(/[.,“”]/g, ''),
  );

/** A paragraph of prose in one of the shapes that articles have. */
const block = (random: Random, words: string, number: number): string => {
  if (number % 9 === 8)
    return `<h2 id="part-${number}">${firstWords(words, 8)}</h2>\n<p>${inline(random, words)}</p>`;
  if (number % 13 === 5) {
    const items = words.split(/(?<=\.) /).map((item) => `<li>${inline(random, item)}</li>`);
    return `<ul class="points">${items.join('\n')}</ul>`;
  }
  if (number % 17 === 7) {
    return `<figure class="photo"><div class="frame" role="img" aria-label="${firstWords(words, 5)}"></div><figcaption>${inline(random, words)} <span class="credit">Photograph: ${firstWords(words, 2)}</span></figcaption></figure>`;
  }
  if (number % 19 === 3) return `<blockquote><p>${inline(random, words)}</p></blockquote>`;
  return `<p>${inline(random, words)}</p>`;
};

const navigation = (prose: Prose, random: Random): string => {
  const link = () => `<a href="/${prose.word(random)}">${prose.word(random)}</a>`;
  const items = Array.from(
    { length: 9 },
    () =>
      `<li>${link()}<ul>${Array.from({ length: 7 }, () => `<li>${link()}</li>`).join('')}</ul></li>`,
  );
  return `<header class="masthead"><a class="visually-hidden" href="#main">Skip to the article</a><nav class="site-nav"><ul>${items.join('\n')}</ul></nav></header>`;
};

const around = (prose: Prose, random: Random, body: string): string => {
  const cards = Array.from(
    { length: 6 },
    () =>
      `<div class="card"><h3><a href="/live/${random.below(999)}">${prose.word(random)} ${prose.word(random)} ${prose.word(random)}</a></h3><p>${prose.word(random)} ${prose.word(random)}</p></div>`,
  );
  const links = Array.from({ length: 24 }, () => `<a href="/about">${prose.word(random)}</a><br>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${prose.word(random)} ${prose.word(random)} – The Harbour Courier</title><style>${STYLE}</style></head>
<body>
${navigation(prose, random)}
<div class="consent" role="dialog"><p>We value your privacy. ${prose.word(random)}</p><button>Accept</button></div>
<div class="wrap"><main id="main"><article><header><h1>${prose.word(random)} ${prose.word(random)}</h1><div class="byline"><span>By <a href="/by">${prose.word(random)}</a></span> <time datetime="2026-11-02">2 November 2026</time></div><div class="share"><button>Share</button></div></header>
<div class="article-body">
${body}
</div></article></main>
<aside>${cards.join('\n')}</aside></div>
<footer>${links.join('\n')}</footer>
</body></html>
`;
};

/** Puts claims and mentions between paragraphs, evenly. */
const planted = (paragraphs: readonly string[], planting: Planting): readonly string[] => {
  const { claims, mentions, sentenceOf } = planting;
  if (claims.length === 0 && mentions.length === 0) return paragraphs;
  let size = 0;
  let count = 0;
  return paragraphs.flatMap((paragraph) => {
    size += paragraph.length;
    if (size < count * EVERY + EVERY / 4) return [paragraph];
    const claim = claims[count % Math.max(1, claims.length)];
    const mention = mentions[count % Math.max(1, mentions.length)];
    count += 1;
    return [
      ...(claim === undefined ? [] : [sentenceOf(claim)]),
      paragraph,
      ...(mention === undefined ? [] : [mention]),
    ];
  });
};

/**
 * A long news article with about `length` UTF-16 units of text: headings, paragraphs with inline elements, lists,
 * quotations, captions, navigation with hidden menus, cards, a footer and a style sheet. The same every time.
 */
export const writeArticle = (
  length: number,
  planting: Planting = NOTHING,
  isLeftOut: LeftOut = () => false,
): string => {
  const prose = createProse();
  const random = createRandom(length);
  const written = prose.page(length, 7).split('\n');
  const paragraphs = planted(
    written.filter((paragraph) => !isLeftOut(paragraph)),
    planting,
  );
  const sections: string[] = [];
  // Builders of pages nest what they build: a section of twelve blocks in two elements that say nothing.
  for (let at = 0; at < paragraphs.length; at += 12) {
    const blocks = paragraphs
      .slice(at, at + 12)
      .map(
        (words, index) =>
          `<div class="block" data-component="text-block">${block(random, words, at + index)}</div>`,
      );
    sections.push(
      `<section class="part"><div class="inner">\n${blocks.join('\n')}\n</div></section>`,
    );
  }
  return around(prose, random, sections.join('\n'));
};
