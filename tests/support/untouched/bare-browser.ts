import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver, LaunchOptions } from '../../../src/build/browsers/driver.ts';

/**
 * The same browser without Whence, started the same way: in its place stands an extension that has no rights and does
 * nothing, since drivers wait for one.
 */
export async function launchBare(
  launch: (options: LaunchOptions) => Promise<Driver>,
  options: Omit<LaunchOptions, 'extension'>,
): Promise<Driver> {
  const extension = mkdtempSync(join(tmpdir(), 'idle-extension-'));
  const manifest = {
    manifest_version: 3,
    name: 'Idle',
    version: '1',
    background: { service_worker: 'idle.js', scripts: ['idle.js'] },
  };
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(extension, 'idle.js'), '');
  const driver = await launch({ ...options, extension });
  const close = async (): Promise<void> => {
    await driver.close();
    rmSync(extension, { recursive: true, force: true });
  };
  return { ...driver, close };
}
