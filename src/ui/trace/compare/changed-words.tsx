import type { ComponentChildren } from 'preact';
import { directionOf } from '../../../model/language-tags.ts';
import { say } from '../../../words/words.ts';
import type { DiffPart } from './diff-words.ts';

/**
 * One text with what became of it in another: words that went are struck through, words that came are tinted. Said in words
 * too, for those who see neither.
 */
export function ChangedWords({
  parts,
  lang,
}: {
  parts: readonly DiffPart[];
  lang?: string | undefined;
}) {
  return (
    <p class="changed-words" lang={lang} dir={directionOf(lang)}>
      {parts.map(({ kind, text }) => {
        const words = text.trim();
        const space = text.slice(text.trimEnd().length);
        switch (kind) {
          case 'kept':
            return text;
          case 'gone':
            return (
              <>
                <del>
                  <Heard>[{say('wordsGoneHeard')} </Heard>
                  {words}
                  <Heard>]</Heard>
                </del>
                {space || ' '}
              </>
            );
          case 'new':
            return (
              <>
                <ins>
                  <Heard>[{say('wordsNewHeard')} </Heard>
                  {words}
                  <Heard>]</Heard>
                </ins>
                {space}
              </>
            );
          default:
            return kind satisfies never;
        }
      })}
    </p>
  );
}

function Heard({ children }: { children: ComponentChildren }) {
  return <span class="visually-hidden">{children}</span>;
}
