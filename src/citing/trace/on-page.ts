import { isMark } from '../../model/match.ts';
import {
  clausesInWords,
  dateInWords,
  differencesInWords,
  levelInWords,
  listInWords,
  nothingDiffersInWords,
  pageStanceInWords,
  say,
  sentenceCase,
} from '../../words/words.ts';
import { hostOf } from '../address.ts';
import { dayOf } from '../instant.ts';
import { linkToMatch } from '../links.ts';
import type { CitedMatch, CitedPage, CitingContext } from '../subject.ts';
import {
  type Block,
  link,
  list,
  name,
  paragraph,
  quotation,
  type Section,
  section,
} from './document.ts';

/** What the page says: each stretch of words with the way to it. */
export function thisPageSection(
  page: CitedPage,
  matches: readonly CitedMatch[],
  context: CitingContext,
): Section[] {
  if (matches.length === 0) return [];
  return section(say('thisPage'), [
    ...paragraph(name(page.title ?? say('untitledPage'))),
    ...paragraph(say('readOn', { date: dateInWords(dayOf(context.retrieved)) })),
    ...matches.flatMap((match) => matchBlocks(page, match)),
  ]);
}

/** How the page's words differ from the nearest known ones. */
export function whatDiffersSection(matches: readonly CitedMatch[]): Section[] {
  return section(say('whatDiffers'), list(matches.map(({ match }) => differenceBlocks(match))));
}

/** The page's words, how close they are, what the page does with them. */
export function matchBlocks(page: CitedPage, cited: CitedMatch): Block[] {
  const { match } = cited;
  const address = linkToMatch(page, cited);
  const told = [
    levelInWords(match.level),
    ...(isMark(match) ? [pageStanceInWords(match.stance)] : []),
  ];
  return [
    quotation(cited.words, page.lang, address),
    ...paragraph(`${sentenceCase(clausesInWords(told))}.`),
    ...paragraph(link(address, hostOf(page.address))),
  ];
}

/** What differs, in one paragraph. */
export function differenceBlocks(match: CitedMatch['match']): Block[] {
  const told = differencesInWords(match);
  return paragraph(
    told.length > 0
      ? name(`${sentenceCase(listInWords(told))}.`)
      : nothingDiffersInWords(match.level),
  );
}
