import { expect, it } from 'vitest';
import { waitFor } from '../../../src/cli/demo/ask-extension.ts';
import type { Session } from './session.ts';

const isOurs = (address: string): boolean => new URL(address).hostname.endsWith('.test');

/** Nothing leaves the browser but what the pages themselves ask for. Comes last: it judges the whole suite. */
export const describeSilence = (session: () => Session): void => {
  it('asked nobody for anything in all of this but the pages themselves', () => {
    const { driver, web } = session();
    const asked = [...web.asked(), ...driver.requested()];
    const strange = asked.filter(
      (address) =>
        !isOurs(address) && !address.startsWith(driver.extension) && !driver.isOwnRequest(address),
    );
    expect(strange).toEqual([]);
    const quiet = driver.requested().filter((address) => driver.isOwnRequest(address));
    expect(quiet).toEqual([]);
    const published = web.asked().filter(isOurs);
    expect(published.filter((address) => !web.isPublished(address))).toEqual(
      published.filter((address) => address.endsWith('/favicon.ico')),
    );
  });

  it('would have heard it otherwise', async () => {
    const { web } = session();
    const address = 'http://listener.test/pixel.png';
    const { tab } = await session().show(
      'http://courier.test/pixel',
      `<!doctype html><title>Pixel</title><img src="${address}" alt="">`,
    );
    await waitFor(
      'the request',
      async () => web.asked(),
      (asked) => asked.includes(address),
    );
    await tab.close();
  });
};
