import { UNMARKED } from '../../model/words.ts';

/** What is always said. */
export function PanelFooter() {
  return <footer class="bottom">{UNMARKED} Nothing you read or trace leaves this browser.</footer>;
}
