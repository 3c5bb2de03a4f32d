import type { Access } from '../../messaging/requests/settings.ts';
import type { Settings } from '../../model/settings.ts';
import { hostNameOf } from '../../settings/host-name.ts';
import {
  areCovered,
  bySchemes,
  covers,
  EVERY_SITE,
  hostOf,
  patternsOf,
} from '../../settings/match-patterns.ts';

/** What follows from the reader's choice and from what the browser grants. */
export type Plan = {
  /** Patterns of the pages that are read without being asked; none where there are none. In order, each once. */
  readonly register: readonly string[];
  /** Granted, and more than the choice needs. */
  readonly giveBack: readonly string[];
};

/** The part of the settings that says where Whence reads. */
export type Choice = Pick<Settings, 'mode' | 'chosenSites' | 'pausedSites' | 'pausedEverywhere'>;

const neededFor = ({ mode, chosenSites }: Choice): readonly string[] => {
  switch (mode) {
    case 'every-site':
      return EVERY_SITE;
    case 'chosen-sites':
      return chosenSites.flatMap(patternsOf);
    case 'on-click':
      return [];
    default:
      return mode satisfies never;
  }
};

/**
 * Decides what is to be registered and what to be given back. Where all that is needed is granted, that is registered;
 * where less is, the part that is.
 *
 * @param held match patterns of the hosts that the browser grants now
 */
export const planSites = (choice: Choice, held: readonly string[]): Plan => {
  const needed = neededFor(choice);
  const isNeeded = (pattern: string) => needed.some((wide) => covers(wide, pattern));
  const granted = [
    ...needed.filter((pattern) => areCovered(held, [pattern])),
    ...held.flatMap(bySchemes).filter(isNeeded),
  ];
  return {
    register: choice.pausedEverywhere ? [] : [...new Set(granted)].toSorted(),
    giveBack: held.filter((pattern) => {
      const parts = bySchemes(pattern);
      return parts.length > 0 && !parts.every(isNeeded);
    }),
  };
};

/** Why a page is not read; undefined where it is. */
export type AtRest = 'paused-everywhere' | 'paused' | 'not-chosen' | 'on-click';

/**
 * Why the pages of a site are at rest by the reader's choice, whatever the browser grants.
 *
 * @param site host with its port; undefined where the browser does not tell it
 * @param asked the site that was to be read this once in the tab
 */
export const whyAtRest = (
  choice: Choice,
  site: string | undefined,
  asked: string | undefined,
): AtRest | undefined => {
  if (choice.pausedEverywhere) return 'paused-everywhere';
  if (site !== undefined && choice.pausedSites.includes(site)) return 'paused';
  if (asked !== undefined && (site === undefined || asked === site)) return undefined;
  switch (choice.mode) {
    case 'every-site':
      return undefined;
    case 'chosen-sites':
      return site !== undefined && choice.chosenSites.includes(hostNameOf(site))
        ? undefined
        : 'not-chosen';
    case 'on-click':
      return 'on-click';
    default:
      return choice.mode satisfies never;
  }
};

/** What the browser grants, and what of the reader's choice it does not. */
export const accessOf = (choice: Choice, held: readonly string[]): Access => {
  const everySite = areCovered(held, EVERY_SITE);
  const hosts = held.flatMap((pattern) => hostOf(pattern) ?? []);
  return {
    everySite,
    hosts: everySite ? [] : [...new Set(hosts)].toSorted(),
    missing: neededFor(choice).filter((pattern) => !areCovered(held, [pattern])),
  };
};

/** What the browser would have to grant to have the pages of a site read in the mode that holds, or if it were chosen. */
export const originsFor = ({ mode }: Choice, host: string): readonly string[] =>
  mode === 'every-site' ? EVERY_SITE : patternsOf(host);

/** Whether the browser grants the page at an address, which has to be http or https. */
export const isPageGranted = (address: string, held: readonly string[]): boolean => {
  const { protocol, hostname } = new URL(address);
  return areCovered(held, [`${protocol}//${hostname}/*`]);
};
