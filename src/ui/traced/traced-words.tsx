import { useState } from 'preact/hooks';
import { say } from '../../words/words.ts';

/** Characters of a traced text that are shown before the rest is folded. */
const SHOWN = 260;

/** The words that were traced. */
export function TracedWords({ text }: { text: string }) {
  const [all, setAll] = useState(false);
  const words = text.replace(/\s+/gu, ' ').trim();
  if (words === '') return null;
  const isLong = words.length > SHOWN * 1.2;
  const shown =
    isLong && !all ? `${words.slice(0, words.lastIndexOf(' ', SHOWN) + 1 || SHOWN)}…` : words;
  return (
    <blockquote class="traced-words" dir="auto">
      <p>{shown}</p>
      {isLong && (
        <button type="button" class="more" onClick={() => setAll(!all)}>
          {say(all ? 'showLess' : 'showAll')}
        </button>
      )}
    </blockquote>
  );
}
