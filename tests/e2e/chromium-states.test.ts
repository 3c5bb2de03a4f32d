import { describe } from 'vitest';
import { launchChromium } from '../../src/build/browsers/chromium.ts';
import { describeStates } from './steps/states.ts';

describe('in Chromium, every state', () => {
  describeStates('chromium', launchChromium);
});
