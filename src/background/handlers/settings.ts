import browser from 'webextension-polyfill';
import type { Handlers } from '../../messaging/messages.ts';
import type { PackView, SettingsRequests } from '../../messaging/requests/settings.ts';
import { coverageOf } from '../../model/coverage.ts';
import { primaryOf } from '../../model/language-tags.ts';
import type { Settings } from '../../model/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../settings/settings-file.ts';
import { speakAsChosen } from '../../settings/speak.ts';
import { currentSettings, readStoredSettings } from '../../settings/storage.ts';
import { cardSources } from '../card-sources.ts';
import { change, eraseAll, replaceAll } from '../change-settings.ts';
import { claimService } from '../claim-service.ts';
import { viewExample } from '../example.ts';
import { heldOrigins } from '../sites/access.ts';
import { accessOf } from '../sites/plan.ts';

const statementsOf = async ({ off }: Settings) => {
  const named = new Set([...off.claims, ...off.marks.map(({ claim }) => claim)]);
  if (named.size === 0) return [];
  const service = await claimService();
  return [...named].flatMap((claim) => {
    const record = service.record(claim);
    return record ? [{ claim, statement: record.statement }] : [];
  });
};

const bundledPack = async (): Promise<PackView> => {
  const { records, concepts } = (await claimService()).database;
  const languages = records.flatMap(({ appearances }) =>
    appearances.flatMap(({ lang }) => (lang === undefined ? [] : primaryOf(lang))),
  );
  return {
    name: 'Whence',
    version: browser.runtime.getManifest().version,
    coverage: coverageOf(records, concepts),
    languages: new Set(languages).size,
  };
};

/** Answers the options and the welcome page. */
export const settingsHandlers: Handlers<SettingsRequests> = {
  'view-settings': async () => {
    const [{ settings, problems }, held] = await Promise.all([readStoredSettings(), heldOrigins()]);
    return {
      settings,
      access: accessOf(settings, held),
      statements: await statementsOf(settings),
      unread: problems,
    };
  },
  'view-example': async () => {
    const [service] = await Promise.all([claimService(), speakAsChosen()]);
    return { example: viewExample(service, cardSources(service)) };
  },
  'list-packs': async () => ({ packs: [await bundledPack()] }),
  'change-settings': async (changed) => {
    await change(changed);
    return null;
  },
  'export-settings': async () => ({ file: writeSettingsFile(await currentSettings()) }),
  'import-settings': async ({ file }) => {
    const brought = readSettingsFile(file);
    if (!brought.ok) return { problems: brought.problems };
    await replaceAll(brought.settings);
    return { problems: [] };
  },
  'erase-settings': async () => {
    await eraseAll();
    return null;
  },
};
