import { describe, it } from 'vitest';
import { type Expectation, readExpectations, readFixture } from '../../support/fixtures.ts';
import { makeHostile } from '../../support/hostile-dom.ts';
import { showEveryMark, waitForExpected } from './marks.ts';
import { type Session, waitUntilRead } from './session.ts';

const expectations = Object.entries(readExpectations());

/** The same page, made hostile by a script of its own before anyone reads it. */
const hostile = (html: string): string =>
  `${html}<script>document.currentScript.remove();(${makeHostile})(document.body)</script>`;

const check = async (
  session: Session,
  name: string,
  expected: Expectation,
  html: string,
): Promise<void> => {
  const page = await session.show(`http://pages.test/${name}`, html);
  await waitUntilRead(session, page);
  await showEveryMark(session, page);
  await waitForExpected(session, page, expected);
  await page.tab.close();
};

/** Every fixture page, as it is and with each of its text nodes in pieces. */
export const describeFixturePages = (session: () => Session): void => {
  describe('the fixture page', () => {
    it.each(expectations)('%s', (name, expected) =>
      check(session(), name, expected, readFixture(name)),
    );
  });

  describe('the fixture page, its text in single characters,', () => {
    // The script of a page that changes itself would not find its own text nodes again.
    const still = expectations.filter(([, expected]) => !expected.late);
    it.each(still)('%s', (name, expected) =>
      check(session(), `hostile-${name}`, expected, hostile(readFixture(name))),
    );
  });
};
