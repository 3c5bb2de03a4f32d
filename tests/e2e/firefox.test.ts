import { describe } from 'vitest';
import { launchFirefox } from '../../src/build/browsers/firefox.ts';
import { describeAccessibility } from './steps/accessibility.ts';
import { describeApps } from './steps/apps.ts';
import { describeCard } from './steps/card.ts';
import { describeFactChecker } from './steps/fact-checker.ts';
import { describeErrors, describeHistory } from './steps/history.ts';
import { describeLanguage } from './steps/language.ts';
import { describeMainJob } from './steps/main-job.ts';
import { describeMarkSteps } from './steps/mark-steps.ts';
import { describeMarksLook } from './steps/marks-look.ts';
import { describePanel } from './steps/panel.ts';
import { describePaths } from './steps/paths.ts';
import { useSession } from './steps/session.ts';
import { describeSilence } from './steps/silence.ts';
import { describeWhere } from './steps/where.ts';

describe('in Firefox', () => {
  const session = useSession('firefox', 'firefox-mv3', launchFirefox);
  describeMainJob(session);
  describeCard(session);
  describeApps(session);
  describeMarksLook(session);
  describeMarkSteps(session);
  describeAccessibility(session);
  describePanel(session);
  describePaths(session);
  describeFactChecker(session);
  describeLanguage(session);
  describeHistory(session);
  describeErrors(session);
  describeSilence(session);
});

describe('in Firefox, where it runs', () => {
  describeWhere(useSession('firefox', 'firefox-mv3', launchFirefox, false));
});
