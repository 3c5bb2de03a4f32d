/** How much of a passage is shown around a match, on each side. */
const REACH = 160;
const SENTENCE_END = /[.!?…]["'”’»)\]]*\s+|[。！？]["”’」』）]*|\n/gu;

/**
 * The sentence or so around a stretch of text, cut at a sentence end where one is near and at a space (with an
 * ellipsis) where not. Offsets are page offsets of `text`.
 */
export const sentenceAround = (text: string, start: number, end: number): string => {
  let from = Math.max(0, start - REACH);
  let to = Math.min(text.length, end + REACH);
  let cutBefore = from > 0;
  let cutAfter = to < text.length;
  for (const found of text.slice(from, start).matchAll(SENTENCE_END)) {
    cutBefore = false;
    from = Math.max(0, start - REACH) + found.index + found[0].length;
  }
  const [stop] = text.slice(end, to).matchAll(SENTENCE_END);
  if (stop) {
    cutAfter = false;
    to = end + stop.index + stop[0].length;
  }
  if (cutBefore) from = Math.min(start, text.indexOf(' ', from) + 1 || from);
  if (cutAfter) to = Math.max(end, text.lastIndexOf(' ', to));
  const words = text.slice(from, to).replace(/\s+/gu, ' ').trim();
  return `${cutBefore ? '… ' : ''}${words}${cutAfter ? ' …' : ''}`;
};
