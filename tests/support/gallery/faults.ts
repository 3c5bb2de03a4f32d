import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from '../../../src/build/browsers/driver.ts';
import type { Shot } from './shots.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page that can be asked, whoever drives it. */
type Asked = Pick<Tab, 'evaluate'>;

/** Puts the checker of accessibility rules into a page, once. */
export const addChecker = (page: Asked): Promise<void> =>
  // As words for the debugger's own evaluation, which asks no policy of the page.
  page.evaluate((source) => {
    // biome-ignore lint/security/noGlobalEval: the checker is a script of a package
    globalThis.eval(source);
  }, axe);

/** What is wrong with what a page shows, a line each: by axe-core's rules, in its sizes, and where words are cut off. */
export async function faultsOf(page: Asked, shot: Shot): Promise<readonly string[]> {
  return page.evaluate(async (place) => {
    type Axe = {
      run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    };
    const { violations } = await (window as unknown as { axe: Axe }).axe.run();
    const told = (element: Element) => element.outerHTML.slice(0, 160);
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('.visually-hidden') === null;
    const small = [...document.querySelectorAll('button, input, select, summary')]
      .filter(isShown)
      .flatMap((element) => {
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        return width < 24 || height < 24 ? [`smaller than 24 px: ${told(element)}`] : [];
      });
    const cut = [...document.querySelectorAll('button, summary, h1, h2, h3, h4, legend, label')]
      .filter(isShown)
      .flatMap((element) => {
        const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
        const hides = getComputedStyle(element).overflowX !== 'visible';
        return isCut && hides ? [`cut off: ${told(element)}`] : [];
      });
    const wide = document.documentElement.scrollWidth;
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ...small,
      ...cut,
      ...(place !== 'card' && wide > innerWidth ? [`wider than its window: ${wide}`] : []),
    ];
  }, shot.place);
}
