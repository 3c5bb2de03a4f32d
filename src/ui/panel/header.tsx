import type { ClaimOnPage } from '../../messaging/protocol.ts';
import { isMark } from '../../model/match.ts';
import { Logo } from '../parts/icons.tsx';
import { MarkSteps } from './mark-steps.tsx';

/** The product's name, and the way from mark to mark where the page has any. */
export function PanelHeader(props: {
  claims: readonly ClaimOnPage[];
  onStep: (direction: 1 | -1) => Promise<boolean>;
}) {
  const hasMarks = props.claims.some(({ matches }) => matches.some(({ match }) => isMark(match)));
  return (
    <header class="top">
      <Logo />
      <span class="brand">Whence</span>
      {hasMarks && <MarkSteps onStep={props.onStep} />}
    </header>
  );
}
