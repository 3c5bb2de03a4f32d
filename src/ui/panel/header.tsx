import type { ClaimOnPage } from '../../messaging/protocol.ts';
import { Logo } from '../parts/icons.tsx';
import { MarkSteps } from '../parts/mark-steps.tsx';
import { groupsOf } from '../popup/claim-groups.ts';

/** The product's name, and the way from mark to mark where the page has any. */
export function PanelHeader(props: {
  claims: readonly ClaimOnPage[];
  onStep: (direction: 1 | -1) => Promise<boolean>;
}) {
  const hasMarks = groupsOf(props.claims).marked.length > 0;
  return (
    <header class="top">
      <Logo />
      <span class="brand">Whence</span>
      {hasMarks && <MarkSteps onStep={props.onStep} />}
    </header>
  );
}
