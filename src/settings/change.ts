import { isSameMark } from '../model/page-settings.ts';
import type { Settings, SettingsChange } from '../model/settings.ts';

/** The settings after one change. Making a change twice is making it once; lists of sites stay in order. */
export const applyChange = (settings: Settings, change: SettingsChange): Settings => {
  switch (change.kind) {
    case 'mode':
      return { ...settings, mode: change.mode };
    case 'choose-site':
      return { ...settings, chosenSites: put(settings.chosenSites, change.host, change.chosen) };
    case 'pause-site':
      return { ...settings, pausedSites: put(settings.pausedSites, change.site, change.paused) };
    case 'pause-everywhere':
      return { ...settings, pausedEverywhere: change.paused };
    case 'marks':
      return { ...settings, marks: change.marks };
    case 'card':
      return { ...settings, card: change.card };
    case 'language':
      return { ...settings, language: change.language };
    case 'claim-off': {
      const claims = settings.off.claims.filter((other) => other !== change.claim);
      if (change.off) claims.push(change.claim);
      return { ...settings, off: { ...settings.off, claims } };
    }
    case 'mark-off': {
      const marks = settings.off.marks.filter((other) => !isSameMark(other, change.mark));
      if (change.off) marks.push(change.mark);
      return { ...settings, off: { ...settings.off, marks } };
    }
    case 'show-again': {
      const { claims, marks } = settings.off;
      const off = {
        claims: claims.filter((other) => other !== change.claim),
        marks: marks.filter(({ claim }) => claim !== change.claim),
      };
      return { ...settings, off };
    }
    default:
      return change satisfies never;
  }
};

const put = (list: readonly string[], name: string, listed: boolean): readonly string[] => {
  const others = list.filter((other) => other !== name);
  return listed ? [...others, name].sort() : others;
};
