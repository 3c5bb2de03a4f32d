import { UNMARKED } from '../../model/words.ts';

/** What is always said. */
export function Footer() {
  return <footer class="bottom">{UNMARKED} Nothing you read leaves this browser.</footer>;
}
