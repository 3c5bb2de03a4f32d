import type { ComponentChildren } from 'preact';
import type { Rail, Strip as StripOf } from './lanes.ts';

/** What stands at a node. */
export type NodeKind = 'origin' | 'appearance' | 'response' | 'page';

/** Between two lanes, and from the edge to the first; in CSS pixels. Many lanes stand closer. */
const SPACING = 14;
const EDGE = 8;
const MOST = 98;
/** From the top of a row to the middle of its first line. */
const NODE = 12;
const BEND = 7;

/** The lanes beside one row. It says nothing that the words of the row do not. */
export function Strip(props: { strip: StripOf; lanes: number; node: NodeKind }) {
  const { lanes, node } = props;
  const { lane, above, below, bends } = props.strip;
  const x = placeOf(lanes);
  const goesOn = (rail: Rail) => rail.lane !== lane && below.some((one) => one.lane === rail.lane);
  return (
    <Drawing lanes={lanes}>
      <Lines rails={above.filter(goesOn)} x={x} />
      {bends.map((rail) => (
        <path class={`rail ${rail.stroke}`} d={bendTo(x(lane), x(rail.lane))} />
      ))}
      <Lines rails={below.filter((rail) => rail.lane === lane)} x={x} from={NODE} />
      <Node kind={node} x={x(lane)} />
    </Drawing>
  );
}

/** The lanes that run by where nothing stands. */
export function Between({ rails, lanes }: { rails: readonly Rail[]; lanes: number }) {
  return (
    <Drawing lanes={lanes}>
      <Lines rails={rails} x={placeOf(lanes)} />
    </Drawing>
  );
}

function Drawing({ lanes, children }: { lanes: number; children: ComponentChildren }) {
  return (
    <svg class="strip" width={stripWidth(lanes)} height="100%" aria-hidden="true">
      {children}
    </svg>
  );
}

/** The width that so many lanes take, in CSS pixels. */
export function stripWidth(lanes: number): number {
  return placeOf(lanes)(lanes - 1) + EDGE;
}

type Place = (lane: number) => number;

function placeOf(lanes: number): Place {
  const spacing = Math.min(SPACING, MOST / Math.max(1, lanes - 1));
  return (lane) => EDGE + lane * spacing;
}

function Lines({ rails, x, from = 0 }: { rails: readonly Rail[]; x: Place; from?: number }) {
  return (
    <>
      {rails.map(({ lane, stroke }) => (
        <line class={`rail ${stroke}`} x1={x(lane)} x2={x(lane)} y1={from} y2="100%" />
      ))}
    </>
  );
}

// Down the lane of what was copied, and round to the node.
function bendTo(node: number, from: number): string {
  if (node === from) return `M ${node} 0 V ${NODE}`;
  const turn = Math.sign(node - from) * Math.min(BEND, Math.abs(node - from));
  return `M ${from} 0 V ${NODE - BEND} Q ${from} ${NODE} ${from + turn} ${NODE} H ${node}`;
}

function Node({ kind, x }: { kind: NodeKind; x: number }) {
  switch (kind) {
    case 'origin':
      return <circle class="node node-origin" cx={x} cy={NODE} r="5" />;
    case 'appearance':
      return <circle class="node" cx={x} cy={NODE} r="4" />;
    case 'response':
      return <rect class="node node-response" x={x - 4} y={NODE - 4} width="8" height="8" rx="1" />;
    case 'page':
      return (
        <>
          <circle class="node node-page" cx={x} cy={NODE} r="5.5" />
          <circle class="node-page-dot" cx={x} cy={NODE} r="2" />
        </>
      );
    default:
      return kind satisfies never;
  }
}
