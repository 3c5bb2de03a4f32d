import type { Reason } from '../model/match.ts';
import { clausesInWords, listInWords, quoted, say } from './say.ts';

/**
 * Why something matched, in one line: "‘100,000’ and ‘volunteers’ together; near ‘North Korean’".
 * An empty list of reasons gives an empty line.
 */
export function reasonsInWords(reasons: readonly Reason[]): string {
  return clausesInWords(reasons.map(reasonInWords));
}

function reasonInWords(reason: Reason): string {
  switch (reason.kind) {
    case 'wording':
      // Rounded down: "100 %" must mean that nothing differs.
      return say('reasonWording', {
        percent: Math.floor(reason.agreement * 100),
        words: quoted(reason.text),
      });
    case 'cue':
      return say('reasonCue', {
        words: listInWords(reason.found.map(({ term, words }) => quoted(words || term))),
      });
    case 'context':
      return reason.words
        ? say('reasonNear', { words: quoted(reason.words) })
        : say('reasonNearConcept', { concept: reason.concept.replaceAll('-', ' ') });
    default:
      return reason satisfies never;
  }
}
