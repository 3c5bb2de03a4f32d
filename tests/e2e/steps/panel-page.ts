import type { Tab } from '../../../src/build/browsers/driver.ts';
import type { Session } from './session.ts';

/** Opens the panel for a page, as a page of its own: browsers let nobody drive the one at the side. */
export const openPanel = async (
  { driver }: Session,
  { id }: { readonly id: number },
): Promise<Tab> => {
  const panel = await driver.open(`${driver.extension}/sidepanel.html?tab=${id}`);
  await panel.resize(400, 700);
  return panel;
};

/** What the panels that are open show, at the side or in a tab. */
export const panelsOf = (extensionPage: Tab): Promise<string> =>
  extensionPage.evaluate(() => {
    type Api = { extension: { getViews(): readonly Window[] } };
    const scope = globalThis as never as Record<'browser' | 'chrome', Api>;
    const { extension } = scope.browser?.extension ? scope.browser : scope.chrome;
    return (
      extension
        .getViews()
        .filter(({ location }) => location.pathname === '/sidepanel.html')
        // One that is only just opening has no body yet.
        .map(({ document: { body } }) => (body ? String(Reflect.get(body, 'innerText')) : ''))
        .join('\n')
    );
  }, null);
