import { describe } from 'vitest';
import { launchChromium } from '../../src/build/browsers/chromium.ts';
import { describeAccessibility } from './steps/accessibility.ts';
import { describeApps } from './steps/apps.ts';
import { useBareBrowser } from './steps/bare.ts';
import { describeFixturePages } from './steps/fixture-pages.ts';
import { describeErrors, describeHistory } from './steps/history.ts';
import { describeMainJob } from './steps/main-job.ts';
import { useSession } from './steps/session.ts';
import { describeSilence } from './steps/silence.ts';

describe('in Chromium', () => {
  const session = useSession('chromium', 'chrome-mv3', launchChromium);
  describeMainJob(session);
  describeFixturePages('Chromium', session, useBareBrowser('chromium', launchChromium, session));
  describeAccessibility(session);
  describeApps(session);
  describeHistory(session);
  describeErrors(session);
  describeSilence(session);
});
