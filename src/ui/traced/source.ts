import type { TraceAnswer } from '../../messaging/requests/panel.ts';

/** What tracing a text may ask for. */
export type TraceSource = {
  readonly traceText: (text: string) => Promise<TraceAnswer>;
  /** Puts words on the clipboard; throws where the browser does not let us. */
  readonly copy: (text: string) => Promise<void>;
};
