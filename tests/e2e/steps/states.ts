import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, LaunchOptions, Tab } from '../../../src/build/browsers/driver.ts';
import type { BrowserKind } from '../../../src/build/browsers/places.ts';
import { findBrowser, thisMachine } from '../../../src/build/browsers/provide.ts';
import { projectRoot } from '../../../src/build/programs.ts';
import type { Catalogue } from '../../../src/words/catalogue.ts';
import { ENGLISH } from '../../../src/words/english.ts';
import { speak } from '../../../src/words/say.ts';
import { stagePage } from '../../support/gallery/build-stage.ts';
import { addChecker, faultsOf } from '../../support/gallery/faults.ts';
import { LOOKS } from '../../support/gallery/looks.ts';
import { allShots, type Shot } from '../../support/gallery/shots.ts';
import { launchBare } from '../../support/untouched/bare-browser.ts';
import { openWeb, type Web } from '../../support/web.ts';

const STAGE = 'http://stage.test/';

const german = (): Catalogue => ({
  lang: 'de',
  messages: JSON.parse(
    readFileSync(join(projectRoot, 'assets/public/_locales/de/messages.json'), 'utf8'),
  ),
});

/** In which windows every state is checked: both themes, and the narrowest window in the language of the longest words. */
const VIEWS = [
  { name: 'light', look: 'light', theme: 'light', catalogue: ENGLISH },
  { name: 'dark', look: 'dark', theme: 'dark', catalogue: ENGLISH },
  { name: '320 px wide, in German', look: 'narrow', theme: 'light', catalogue: german() },
] as const;

type View = (typeof VIEWS)[number];

const HEIGHT = 800;

const widthIn = ({ look }: View, place: Shot['place']): number =>
  LOOKS.find(({ name }) => name === look)?.width(place) ?? 0;

/** Shows a state and gives whatever breaks a rule in it. */
const faultsIn = async (tab: Tab, shot: Shot, view: View): Promise<readonly string[]> => {
  await tab.resize(widthIn(view, shot.place), HEIGHT);
  await tab.evaluate(
    ({ one, catalogue, theme }) => {
      document.documentElement.style.colorScheme = theme;
      window.showShot(one, catalogue);
      window.showOpenly(one);
    },
    { one: shot, catalogue: view.catalogue, theme: view.theme },
  );
  await settle(tab);
  for (const step of 'steps' in shot ? (shot.steps ?? []) : []) {
    await tab.evaluate((one) => window.takeStep(one), step);
    await settle(tab);
  }
  return faultsOf(tab, shot);
};

/** Answers come in a turn of their own, and are drawn in the next frame. */
const settle = (tab: Tab): Promise<void> =>
  tab.evaluate(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)), 30);
      }),
    null,
  );

const useStage = (
  kind: BrowserKind,
  launch: (options: LaunchOptions) => Promise<Driver>,
): (() => Tab) => {
  let web: Web | undefined;
  let driver: Driver | undefined;
  let tab: Tab | undefined;
  beforeAll(async () => {
    const browser = findBrowser(kind, thisMachine());
    if (!browser.ok) throw new Error(browser.problem);
    web = await openWeb();
    web.publish(STAGE, await stagePage());
    driver = await launchBare(launch, {
      program: browser.path,
      headless: true,
      proxyPort: web.port,
    });
    tab = await driver.open(STAGE);
    await addChecker(tab);
  });
  afterAll(async () => {
    await driver?.close();
    web?.close();
  });
  return () => {
    if (!tab) throw new Error('The stage has not been opened.');
    return tab;
  };
};

/** Every state of everything that Whence shows, checked by axe-core, for targets of 24 px, and for what does not fit. */
export const describeStates = (
  kind: BrowserKind,
  launch: (options: LaunchOptions) => Promise<Driver>,
): void => {
  const stage = useStage(kind, launch);
  afterEach(() => speak(ENGLISH));
  describe.each(VIEWS.map((view) => [view.name, view] as const))('%s', (_, view) => {
    speak(view.catalogue);
    const shots = allShots();
    speak(ENGLISH);
    it.each(shots.map((shot) => [`${shot.place}: ${shot.name}`, shot] as const))(
      '%s',
      async (__, shot) => {
        expect(await faultsIn(stage(), shot, view)).toEqual([]);
      },
    );
  });
};
