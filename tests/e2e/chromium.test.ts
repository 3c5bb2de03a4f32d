import { describe } from 'vitest';
import { launchChromium } from '../../src/build/browsers/chromium.ts';
import { describeAccessibility } from './steps/accessibility.ts';
import { describeCard } from './steps/card.ts';
import { describeFixturePages } from './steps/fixture-pages.ts';
import { describeMainJob } from './steps/main-job.ts';
import { describeMarksLook } from './steps/marks-look.ts';
import { useSession } from './steps/session.ts';
import { describeSilence } from './steps/silence.ts';

describe('in Chromium', () => {
  const session = useSession('chromium', 'chrome-mv3', launchChromium);
  describeMainJob(session);
  describeCard(session);
  describeFixturePages(session);
  describeAccessibility(session);
  describeMarksLook(session);
  describeSilence(session);
});
