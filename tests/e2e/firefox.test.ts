import { describe } from 'vitest';
import { launchFirefox } from '../../src/build/browsers/firefox.ts';
import { describeApps } from './steps/apps.ts';
import { useBareBrowser } from './steps/bare.ts';
import { describeFixturePages } from './steps/fixture-pages.ts';
import { describeErrors, describeHistory } from './steps/history.ts';
import { describeMainJob } from './steps/main-job.ts';
import { useSession } from './steps/session.ts';
import { describeSilence } from './steps/silence.ts';

describe('in Firefox', () => {
  const session = useSession('firefox', 'firefox-mv3', launchFirefox);
  describeMainJob(session);
  describeFixturePages('Firefox', session, useBareBrowser('firefox', launchFirefox, session));
  describeApps(session);
  describeHistory(session);
  describeErrors(session);
  describeSilence(session);
});
