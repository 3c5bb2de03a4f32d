import { describe } from 'vitest';
import { launchFirefox } from '../../src/build/browsers/firefox.ts';
import { useBareBrowser } from './steps/bare.ts';
import { describeFixturePages } from './steps/fixture-pages.ts';
import { describeErrors } from './steps/history.ts';
import { useSession } from './steps/session.ts';
import { describeSilence } from './steps/silence.ts';

describe('in Firefox, page by page', () => {
  const session = useSession('firefox', 'firefox-mv3', launchFirefox);
  describeFixturePages('Firefox', session, useBareBrowser('firefox', launchFirefox, session));
  describeErrors(session);
  describeSilence(session);
});
