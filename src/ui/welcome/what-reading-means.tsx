import { say } from '../../words/words.ts';

/** What reading pages means, and what the browser is about to ask, in plain words. */
export function WhatReadingMeans({ asks }: { asks: boolean }) {
  return (
    <section class="meaning" aria-label={say('welcomeMeaning')}>
      <p>
        <b>{say('nothingLeaves')}</b> {say('welcomeMeaningHow')}
      </p>
      {asks && <p>{say('welcomeMeaningAsk')}</p>}
      <p>{say('welcomeMeaningLater')}</p>
    </section>
  );
}
