import { loadDatabase } from '../../../src/build/read-database.ts';
import { scannerFor } from '../../../src/cli/scanner.ts';
import { isMark } from '../../../src/model/match.ts';
import type { Seed } from './plant.ts';

/** Three claims that are not mistaken for each other; of the first there are wordings in many languages. */
const CLAIMS = [
  {
    id: 'korotchenko-100k-volunteers-prepared',
    claims: ['korotchenko-100k-volunteers-prepared', 'dprk-offered-100k-volunteers'],
    english:
      'Igor Korotchenko said there are reports that 100,000 North Korean volunteers are prepared to come and take part in the conflict in Ukraine.',
  },
  {
    id: 'regnum-100k-diplomatic-channels',
    claims: ['regnum-100k-diplomatic-channels', 'dprk-offered-100k-volunteers'],
    english:
      'The agency REGNUM wrote that North Korea had signalled through diplomatic channels that it was ready to transfer up to 100,000 of its soldiers to Donbas.',
  },
  {
    id: 'bild-contract-construction-soldiers-2022-08',
    claims: ['bild-contract-construction-soldiers-2022-08'],
    english:
      'The German paper Bild reported that Putin and Kim had apparently concluded a contract: thousands of construction soldiers from North Korea were to be brought to the war zone.',
  },
] as const;

/**
 * Finds what to plant in pages of a language: the records' own wordings in it, else English sentences. Each is known
 * to be recognised where it stands alone, so that a page that lacks its mark has lost it.
 *
 * @throws where the bundled records cannot be loaded
 */
export function seedFinder(root: string): (lang: string) => readonly [Seed, Seed, Seed] {
  const loaded = loadDatabase(root, { format: false });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
  const scanner = scannerFor(loaded.database);
  const isFound = (text: string, claims: readonly string[]): boolean =>
    scanner
      .scan({ title: '', before: [], passages: [{ id: 0, text }] })
      .some(({ matches }) =>
        matches.some((match) => isMark(match) && claims.includes(match.claim)),
      );
  const seed = ({ id, claims, english }: (typeof CLAIMS)[number], lang: string): Seed => {
    const record = loaded.database.records.find((each) => each.id === id);
    const own = record?.wordings.find(
      (each) => each.lang === lang && isFound(`${each.text}.`, claims),
    );
    const known = lang !== 'en' && own !== undefined;
    const words = known ? `${own.text}.` : english;
    if (!isFound(words, claims)) throw new Error(`Not recognised by itself: ${words}`);
    return { words, claims, lang: known ? lang : 'en' };
  };
  const [first, second, third] = CLAIMS;
  return (lang) => [seed(first, lang), seed(second, lang), seed(third, lang)];
}
