import { describe } from 'vitest';
import { launchChromium } from '../../src/build/browsers/chromium.ts';
import { useBareBrowser } from './steps/bare.ts';
import { describeFixturePages } from './steps/fixture-pages.ts';
import { describeErrors } from './steps/history.ts';
import { useSession } from './steps/session.ts';
import { describeSilence } from './steps/silence.ts';

describe('in Chromium, page by page', () => {
  const session = useSession('chromium', 'chrome-mv3', launchChromium);
  describeFixturePages('Chromium', session, useBareBrowser('chromium', launchChromium, session));
  describeErrors(session);
  describeSilence(session);
});
