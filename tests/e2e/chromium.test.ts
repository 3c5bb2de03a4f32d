import { describe } from 'vitest';
import { launchChromium } from '../../src/build/browsers/chromium.ts';
import { describeAccessibility } from './steps/accessibility.ts';
import { describeFixturePages } from './steps/fixture-pages.ts';
import { describeMainJob } from './steps/main-job.ts';
import { describePanel } from './steps/panel.ts';
import { useSession } from './steps/session.ts';
import { describeSilence } from './steps/silence.ts';

describe('in Chromium', () => {
  const session = useSession('chromium', 'chrome-mv3', launchChromium);
  describeMainJob(session);
  describeFixturePages(session);
  describeAccessibility(session);
  describePanel(session);
  describeSilence(session);
});
