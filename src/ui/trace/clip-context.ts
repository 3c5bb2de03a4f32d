/** The page's words with a little of what stands around them. */
export type Clip = { readonly before: string; readonly words: string; readonly after: string };

/**
 * Shortens a context around the words marked, at word boundaries, with an ellipsis where it was cut.
 * Where the words do not stand in the context, they are shown alone.
 *
 * @param around how many UTF-16 units are kept on each side, at most
 */
export function clipContext(context: string, words: string, around: number): Clip {
  const at = context.indexOf(words);
  if (at < 0) return { before: '', words, after: '' };
  return {
    before: lastWords(context.slice(0, at).replace(/\s+/g, ' ').trimStart(), around),
    words,
    after: leadingWords(
      context
        .slice(at + words.length)
        .replace(/\s+/g, ' ')
        .trimEnd(),
      around,
    ),
  };
}

function leadingWords(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const end = cut.search(/\s\S*$/);
  return `${end > 0 ? cut.slice(0, end) : cut} …`;
}

function lastWords(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(-limit);
  const start = cut.search(/\s/);
  return `… ${start >= 0 ? cut.slice(start + 1) : cut}`;
}
