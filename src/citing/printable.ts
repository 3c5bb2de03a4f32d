import { marksFor } from '../words/quotation-marks.ts';

/**
 * Text of others made safe to stand within ours. What changes is invisible: control characters that no text has use for,
 * halves of characters, and controls of direction that would reach beyond the text's end.
 */
export function printable(text: string): string {
  return closed(
    text
      .toWellFormed()
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      .replace(CONTROLS, ''),
  );
}

/**
 * The same in Unicode's first strong isolate, where the text is written from right to left or has controls of
 * direction: the words around it then stay in their order. Each line by itself, since an isolate ends with its line.
 */
export function isolated(text: string): string {
  const safe = printable(text);
  if (!TURNS.test(safe)) return safe;
  return safe
    .split('\n')
    .map((line) => (line === '' ? '' : `\u2068${line}\u2069`))
    .join('\n');
}

/** On one line, with single spaces. */
export function onOneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

/** With one stop at the end, where a sentence has none, within its quotation marks or without. */
export function withStop(sentence: string): string {
  return /[.!?…。؟][”’»"')\]]*\u2069?[”’»"')\]]*$/.test(sentence) ? sentence : `${sentence}.`;
}

/** Exact words in the quotation marks of their language, isolated within them. */
export function inQuotationMarks(words: string, lang: string | undefined): string {
  const [open, close] = marksFor(words, lang);
  return `${open}${isolated(words.trim())}${close}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f]/g;

/** Letters of scripts written from right to left, and the controls of UAX #9. */
const TURNS =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Isolates that a line opens are closed at its end, and ends of isolates that it did not open are left out (UAX #9, X6a). */
function closed(text: string): string {
  return /[\u2066-\u2069]/.test(text) ? text.split('\n').map(closedLine).join('\n') : text;
}

function closedLine(line: string): string {
  let open = 0;
  let kept = '';
  for (const character of line) {
    if (/[\u2066-\u2068]/.test(character)) open += 1;
    if (character === '\u2069') {
      if (open === 0) continue;
      open -= 1;
    }
    kept += character;
  }
  return kept + '\u2069'.repeat(open);
}
