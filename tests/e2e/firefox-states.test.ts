import { describe } from 'vitest';
import { launchFirefox } from '../../src/build/browsers/firefox.ts';
import { describeStates } from './steps/states.ts';

describe('in Firefox, every state', () => {
  describeStates('firefox', launchFirefox);
});
