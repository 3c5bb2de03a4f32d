import type { ComponentChildren } from 'preact';
import type { Stance } from '../../model/record.ts';

/** A line drawing that says nothing that words beside it do not. */
function Icon({ size = 16, name, children }: IconProps) {
  return (
    <svg
      class={`icon icon-${name}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

type IconProps = { size?: number; name: string; children: ComponentChildren };

/** The product's mark: a line of text that turns back to the dot it came from. */
export function Logo() {
  return (
    <svg class="logo" width="24" height="24" viewBox="4 5 24 24" fill="none" aria-hidden="true">
      <path class="logo-line" d="M6.5 8.5h11a7 7 0 0 1 0 14H18" />
      <path
        class="logo-head"
        d="M19.4 17.2v10.6a.9.9 0 0 1-1.5.7l-5.3-5.3a1 1 0 0 1 0-1.4l5.3-5.3a.9.9 0 0 1 1.5.7z"
      />
      <circle class="logo-dot" cx="7.7" cy="22.5" r="3.6" />
    </svg>
  );
}

/** A magnifying glass: search. */
export const SearchIcon = () => (
  <Icon name="search">
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.4 10.4 3.6 3.6" />
  </Icon>
);

/** A cross: empty the field. */
export const ClearIcon = () => (
  <Icon name="clear" size={14}>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

/** An arrow to where one came from. */
export const BackIcon = () => (
  <Icon name="back">
    <path d="M13 8H3.5M7.5 3.8 3.3 8l4.2 4.2" />
  </Icon>
);

/** Points to what can be opened. */
export const ChevronIcon = () => (
  <Icon name="chevron">
    <path d="m4.5 6.2 3.5 3.6 3.5-3.6" />
  </Icon>
);

/** Beside a link that leaves for the web. */
export const ExternalIcon = () => (
  <Icon name="external" size={11}>
    <path d="M5 11 12 4M6.5 4H12v5.5" />
  </Icon>
);

/** Two bars: pause. */
export const PauseIcon = () => (
  <Icon name="pause" size={14}>
    <path d="M5.5 3.5v9M10.5 3.5v9" />
  </Icon>
);

/** A triangle: go on. */
export const ResumeIcon = () => (
  <Icon name="resume" size={14}>
    <path d="M5 3.4v9.2L12.4 8z" fill="currentColor" />
  </Icon>
);

/** A sheet: a page, read or not. */
export const PageIcon = () => (
  <Icon name="page" size={28}>
    <path d="M4 2h5.5L12.5 5v9H4zM9.3 2.2V5.2h3M6.3 8h4M6.3 10.6h4" stroke-width="1" />
  </Icon>
);

/** Something went wrong. */
export const WarningIcon = () => (
  <Icon name="warning" size={28}>
    <path d="M8 5v4.2M8 11.4v.1" stroke-width="1.2" />
    <circle cx="8" cy="8" r="6.2" stroke-width="1" />
  </Icon>
);

/** A sign by stance, told apart by shape: the words beside it carry the meaning. */
export function StanceIcon({ stance }: { stance: Stance }) {
  return (
    <Icon name={stance} size={14}>
      {drawings[stance]}
    </Icon>
  );
}

const drawings: { readonly [stance in Stance]: ComponentChildren } = {
  confirmed: <path d="m3 8.4 3.2 3.2L13 4.8" />,
  'partly-confirmed': <path d="m2 8.8 2.4 2.4L9 6M11 11.2h3" />,
  denied: <path d="M3 8h10" />,
  'partly-denied': <path d="M2.5 8h4M9.5 8h4" />,
  declined: <path d="M3.5 8h.1M8 8h.1M12.5 8h.1" stroke-width="2.2" />,
  neither: <path d="M3 9.2c1.7-3 3.3-3 5 0s3.3 3 5 0" />,
  'none-found': <circle cx="8" cy="8" r="5" stroke-dasharray="2.2 2.6" stroke-linecap="butt" />,
};
