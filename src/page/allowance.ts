/** How much of a page's time may go into following its changes. */
export type Allowance = {
  /** Milliseconds that were taken. */
  readonly spend: (time: number) => void;
  /** Milliseconds to wait before more may be taken; 0 while there is credit. */
  readonly wait: () => number;
  /** Gives up what credit there is beyond so many milliseconds. */
  readonly forgo: (beyond: number) => void;
};

/** Of the time that passes, and milliseconds that a rested page may cause at once. */
export type Terms = { readonly share: number; readonly credit: number };

/**
 * An allowance that fills by a share of the time that passes, up to a credit: a page that changes now and then is
 * followed at once, one that never rests costs no more than the share (a token bucket).
 */
export function createAllowance(
  { share, credit }: Terms,
  now: () => number = () => performance.now(),
): Allowance {
  let balance = credit;
  let last = now();
  const fill = (): void => {
    const time = now();
    balance = Math.min(credit, balance + (time - last) * share);
    last = time;
  };
  return {
    spend: (time) => {
      fill();
      balance -= time;
    },
    wait: () => {
      fill();
      return balance >= 0 ? 0 : Math.min(LONGEST, -balance / share);
    },
    forgo: (beyond) => {
      fill();
      balance = Math.min(balance, beyond);
    },
  };
}

/** A page that was built anew by its script is read again after so long at the latest, in milliseconds. */
const LONGEST = 8_000;
