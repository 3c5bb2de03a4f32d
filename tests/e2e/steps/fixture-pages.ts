import { describe, expect, it } from 'vitest';
import type { Driver } from '../../../src/build/browsers/driver.ts';
import {
  type Expectation,
  readExpectations,
  readFixture,
  servingOf,
} from '../../support/fixtures.ts';
import { makeHostile } from '../../support/hostile-dom.ts';
import { differencesBetween } from '../../support/untouched/compare.ts';
import { ownEvents, withEars } from '../../support/untouched/ears.ts';
import { showEveryMark, waitForExpected } from './marks.ts';
import { type OpenPage, type Session, waitUntilRead } from './session.ts';

type Browsers = { readonly session: Session; readonly bare: Driver };

const expectations = Object.entries(readExpectations());

/** The same page, made hostile by a script of its own before anyone reads it. */
const hostile = (html: string): string =>
  `${html}<script>document.currentScript.remove();(${makeHostile})(document.body)</script>`;

const publish = ({ session }: Browsers, address: string, expected: Expectation, page: string) => {
  const { headers, parts } = servingOf(expected);
  for (const part of parts) session.web.publish(part.address, part.page);
  session.web.publish(address, page, headers);
};

const waitForMarks = async (
  session: Session,
  page: OpenPage,
  expected: Expectation,
): Promise<void> => {
  await waitUntilRead(session, page);
  await showEveryMark(session, page);
  await waitForExpected(session, page, expected);
};

/** The page is marked as it should be, and is otherwise what it is without Whence, to all that it can tell itself. */
const check = async (browsers: Browsers, name: string, expected: Expectation): Promise<void> => {
  const { session, bare } = browsers;
  const source = readFixture(name, expected.ending);
  const html = expected.ending === undefined ? withEars(source, ownEvents(session.driver)) : source;
  const address = `http://pages.test/${name}`;
  publish(browsers, address, expected, html);
  const [page, without] = await Promise.all([session.open(address), bare.open(address)]);
  try {
    await waitForMarks(session, page, expected);
    expect(await differencesBetween(page.tab, without)).toEqual([]);
  } finally {
    await Promise.all([page.tab.close(), without.close()]);
  }
};

const checkHostile = async (browsers: Browsers, name: string, expected: Expectation) => {
  const { session } = browsers;
  const address = `http://pages.test/hostile-${name}`;
  publish(browsers, address, expected, hostile(readFixture(name)));
  const page = await session.open(address);
  try {
    await waitForMarks(session, page, expected);
  } finally {
    await page.tab.close();
  }
};

/** Every fixture page, as it is and with each of its text nodes in pieces. */
export const describeFixturePages = (
  where: Driver['name'],
  session: () => Session,
  bare: () => Driver,
): void => {
  const here = expectations.filter(([, { only }]) => only === undefined || only === where);
  const browsers = () => ({ session: session(), bare: bare() });

  describe('the fixture page', () => {
    for (const [name, expected] of here) {
      it(name, () => check(browsers(), name, expected));
    }
  });

  describe('the fixture page, its text in single characters,', () => {
    // The script of a page that changes itself would not find its own text nodes again.
    const still = here.filter(([, { late, browserOnly }]) => !late && !browserOnly);
    for (const [name, expected] of still) {
      it(name, () => checkHostile(browsers(), name, expected));
    }
  });
};
