import { describe } from 'vitest';
import { launchFirefox } from '../../src/build/browsers/firefox.ts';
import { describeCard } from './steps/card.ts';
import { describeFixturePages } from './steps/fixture-pages.ts';
import { describeMainJob } from './steps/main-job.ts';
import { describeMarksLook } from './steps/marks-look.ts';
import { useSession } from './steps/session.ts';
import { describeSilence } from './steps/silence.ts';

describe('in Firefox', () => {
  const session = useSession('firefox', 'firefox-mv3', launchFirefox);
  describeMainJob(session);
  describeCard(session);
  describeFixturePages(session);
  describeMarksLook(session);
  describeSilence(session);
});
