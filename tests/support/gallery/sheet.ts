import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One picture that was taken. */
export type Picture = {
  readonly place: string;
  readonly name: string;
  readonly look: string;
  readonly lang: string;
  /** Within the folder of the gallery. */
  readonly file: string;
  readonly faults: readonly string[];
};

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const figureOf = ({ look, lang, file, faults }: Picture): string =>
  `<figure data-look="${look}" data-lang="${lang}"><a href="${file}"><img loading="lazy" src="${file}" alt=""></a>` +
  `<figcaption>${lang} · ${look}${faults.map((line) => `<br>${escaped(line)}`).join('')}</figcaption></figure>`;

const choice = (name: string, values: readonly string[]): string =>
  `<label>${name} <select data-by="${name}"><option value="">all</option>${values
    .map((value) => `<option>${value}</option>`)
    .join('')}</select></label>`;

const STYLE = `
  :root { color-scheme: light dark; font: 14px system-ui, sans-serif; }
  body { margin: 24px; }
  header { position: sticky; top: 0; padding: 8px 0; background: Canvas; }
  section { margin-top: 28px; }
  .pictures { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; }
  figure { margin: 0; max-width: 300px; }
  img { display: block; max-width: 300px; border: 1px solid GrayText; }
  figcaption { color: GrayText; font-size: 12px; overflow-wrap: anywhere; }
  [hidden] { display: none; }`;

const SCRIPT = `
  const selects = [...document.querySelectorAll('select')];
  const choose = () => {
    for (const figure of document.querySelectorAll('figure')) {
      figure.hidden = selects.some(({ value, dataset }) => value && figure.dataset[dataset.by] !== value);
    }
  };
  for (const select of selects) select.addEventListener('change', choose);`;

/** Writes the page on which all pictures stand, by place and state, to be chosen by language and by window. */
export function writeSheet(folder: string, pictures: readonly Picture[]): void {
  const groups = Map.groupBy(pictures, ({ place, name }) => `${place}: ${name}`);
  const values = (of: (picture: Picture) => string) => [...new Set(pictures.map(of))];
  const sections = [...groups].map(
    ([title, these]) =>
      `<section><h2>${title}</h2><div class="pictures">${these.map(figureOf).join('\n')}</div></section>`,
  );
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery of Whence</title><style>${STYLE}</style>
<header><h1>Gallery of Whence</h1>${choice(
    'lang',
    values(({ lang }) => lang),
  )} ${choice(
    'look',
    values(({ look }) => look),
  )}</header>
${sections.join('\n')}
<script>${SCRIPT}</script></html>
`;
  writeFileSync(join(folder, 'index.html'), html);
}
