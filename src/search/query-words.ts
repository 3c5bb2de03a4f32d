/**
 * From so many words on a query is taken for a pasted sentence: of a sentence, records need to share only a good
 * part, whereas every word of a short query is meant.
 */
export const SENTENCE = 5;

/** The words of a query or of a record, folded so that case, accents and marks between thousands make no difference. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The words of a query as texts are cut into them where numbers and accents stay as they are written; each once. */
export function tokensOf(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu))];
}

/** Whether a text is a sentence rather than words to search for. Scripts without spaces count two signs a word. */
export function isSentence(text: string): boolean {
  const signs = text.match(WITHOUT_SPACES)?.length ?? 0;
  return wordsOf(text.replace(WITHOUT_SPACES, ' ')).length + signs / 2 >= SENTENCE;
}

/** Short words of Latin and Cyrillic scripts are mostly articles and prepositions; other scripts say much in two signs. */
export function isTelling(word: string): boolean {
  return (
    /\p{N}/u.test(word) ||
    word.length >= (/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word) ? 4 : 2)
  );
}

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // 100,000 and 100.000 are one word, as 100 000 cannot be told from two.
    .replace(/(\d)[.,\u00a0\u202f](?=\d{3})/g, '$1');
