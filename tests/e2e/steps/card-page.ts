import { waitFor } from '../../../src/cli/demo/ask-extension.ts';
import { type OpenPage, type Session, waitUntilRead } from './session.ts';

/** Words of a claim of the bundled database, and a sentence with them. */
export const WORDS =
  '100,000 North Korean volunteers are prepared to come and take part in the conflict';
export const SENTENCE = `“There are reports that ${WORDS},” Igor Korotchenko said on Russian television.`;

/** A page about the claim. */
export const pageOf = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Volunteers from North Korea</title></head><body>${body}</body></html>`;

type Box = { left: number; top: number; right: number; bottom: number };

/** Publishes a page, opens it, and waits until its words are marked. */
export const showPage = async (
  session: Session,
  name: string,
  html: string,
  headers?: Readonly<Record<string, string>>,
): Promise<OpenPage> => {
  const address = `http://card.test/${name}`;
  session.web.publish(address, html, headers);
  const page = await session.open(address);
  // The browsers begin with windows of different sizes.
  await page.tab.resize(1_000, 800);
  await waitUntilRead(session, page);
  await waitFor(
    'a mark',
    () => marksOn(page),
    (marks) => marks.length > 0,
  );
  return page;
};

/** Where marks are seen, line by line. */
export const marksOn = ({ tab }: OpenPage): Promise<readonly Box[]> =>
  tab.evaluate(() => {
    const ranges = [...(CSS.highlights.get('whence') ?? [])] as Range[];
    return ranges.flatMap((range) =>
      [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
        left,
        top,
        right,
        bottom,
      })),
    );
  }, null);

/** A point on the first mark. */
export const middleOfMark = async (page: OpenPage): Promise<{ x: number; y: number }> => {
  const [line] = await marksOn(page);
  if (!line) throw new Error('Nothing is marked.');
  return { x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 };
};

/** Moves the pointer onto the first mark as a hand would, and leaves it there. */
export const restOnMark = async (page: OpenPage): Promise<void> => {
  const { x, y } = await middleOfMark(page);
  await page.tab.bringToFront();
  for (const away of [60, 30, 8, 0]) await page.tab.pointer.move(x + away, y);
};

/** Where the card lies; undefined while none is open. */
export const cardBox = ({ tab }: OpenPage): Promise<Box | undefined> =>
  tab.evaluate(() => {
    const host = document.querySelector('whence-card:popover-open');
    if (!host) return undefined;
    const { left, top, right, bottom } = host.getBoundingClientRect();
    return { left, top, right, bottom };
  }, null);

/** Whether a card is open. */
export const isCardOpen = async (page: OpenPage): Promise<boolean> =>
  (await cardBox(page)) !== undefined;

/** Waits until the card is open and has its place. */
export const waitForCard = async (page: OpenPage): Promise<Box> => {
  let last: Box | undefined;
  const box = await waitFor(
    'the card',
    () => cardBox(page),
    (now) => {
      const rests = now !== undefined && JSON.stringify(now) === JSON.stringify(last);
      last = now;
      return rests;
    },
  );
  if (!box) throw new Error('The card has gone again.');
  return box;
};

/** Waits until nothing of ours is in the page any more. */
export const waitForNoCard = async ({ tab }: OpenPage): Promise<void> => {
  await waitFor(
    'the card to go',
    () => tab.evaluate(() => document.querySelectorAll('whence-card').length, null),
    (hosts) => hosts === 0,
  );
};

/** What a page can see of the card. */
export const lookAtCard = ({ tab }: OpenPage) =>
  tab.evaluate(() => {
    const hosts = [...document.querySelectorAll('whence-card')];
    const [host] = hosts;
    const box = host?.getBoundingClientRect() ?? new DOMRect();
    const middle = document.elementFromPoint(
      (box.left + box.right) / 2,
      (box.top + box.bottom) / 2,
    );
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const ours of copy.querySelectorAll('whence-card')) ours.remove();
    return {
      hosts: hosts.length,
      others: copy.outerHTML,
      focus: document.activeElement?.localName,
      hit: middle?.localName,
      styled: host !== undefined && getComputedStyle(host).position === 'fixed',
      view: { width: innerWidth, height: innerHeight },
    };
  }, null);

/** Clicks on the first mark and waits for its card. */
export const openByClick = async (page: OpenPage): Promise<void> => {
  const { x, y } = await middleOfMark(page);
  await page.tab.bringToFront();
  await page.tab.pointer.move(x, y);
  await page.tab.pointer.down();
  await page.tab.pointer.up();
  await waitForCard(page);
};

/** Goes to the next mark, as the extension's keyboard command has it done. */
export const nextMark = (session: Session, { id }: OpenPage): Promise<unknown> =>
  session.extensionPage.evaluate((tab) => {
    type Api = { tabs: { sendMessage(tab: number, message: unknown): Promise<unknown> } };
    const scope = globalThis as never as Record<'browser' | 'chrome', Api>;
    const api = scope.browser?.tabs ? scope.browser : scope.chrome;
    const request = { direction: 1, from: 'current' };
    return api.tabs.sendMessage(tab, { kind: 'step-mark', request });
  }, id);
