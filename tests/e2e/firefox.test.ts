import { describe } from 'vitest';
import { launchFirefox } from '../../src/build/browsers/firefox.ts';
import { describeFixturePages } from './steps/fixture-pages.ts';
import { describeMainJob } from './steps/main-job.ts';
import { describePanel } from './steps/panel.ts';
import { useSession } from './steps/session.ts';
import { describeSilence } from './steps/silence.ts';

describe('in Firefox', () => {
  const session = useSession('firefox', 'firefox-mv3', launchFirefox);
  describeMainJob(session);
  describeFixturePages(session);
  describePanel(session);
  describeSilence(session);
});
