/** An event of a Chromium trace (the Trace Event Format), as far as it is read here. Times are in microseconds. */
export type TraceEvent = {
  readonly name: string;
  /** `X` for something with a beginning and an end. */
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time the thread itself ran, which other programs on the machine do not lengthen. */
  readonly tdur?: number;
  readonly args?: {
    readonly data?: {
      readonly url?: string;
      readonly functionName?: string;
      readonly isOutermostMainFrame?: boolean;
    };
    readonly fileName?: string;
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
};

/** Categories to trace for what is read here. */
export const CATEGORIES: readonly string[] = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'v8.execute',
  'extensions',
];

/** The main thread of the process that shows a page. */
export type Thread = {
  readonly pid: number;
  readonly tid: number;
  /** When the page took the place of the one before, in ms of the trace's clock: what came earlier is that one's. */
  readonly since: number;
};

/** One task of a page's main thread, in ms of the thread's own time unless said otherwise. */
export type Task = {
  /** When it began, in ms of the trace's clock. */
  readonly start: number;
  readonly wallMs: number;
  readonly threadMs: number;
  /** The part of it that is the extension's: its scripts, what they force, its microtasks and messages. */
  readonly oursMs: number;
  /** What it took of that to bring the script into the page and run it to its end for the first time. */
  readonly startMs: number;
};

/** Where a page is shown; nothing where the trace does not tell of it. With several loads, the last. */
export const threadOf = (events: readonly TraceEvent[], address: string): Thread | undefined => {
  const commit = events.findLast(
    ({ name, args }) =>
      name === 'CommitLoad' &&
      args?.data?.isOutermostMainFrame === true &&
      args.data.url === address,
  );
  return commit && { pid: commit.pid, tid: commit.tid, since: commit.ts / 1000 };
};

/** An event with those that happened within it. */
type Span = { readonly event: TraceEvent; readonly within: Span[] };

/** Nests what happened on one thread by time; the outermost spans, in order. */
const spansOf = (events: readonly TraceEvent[], { pid, tid }: Thread): readonly Span[] => {
  const own = events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid)
    // Of two that begin at once the longer holds the other.
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const outermost: Span[] = [];
  const open: Span[] = [];
  for (const event of own) {
    const isOver = ({ event: { ts, dur = 0 } }: Span) => event.ts >= ts + dur;
    for (let last = open.at(-1); last && isOver(last); last = open.at(-1)) open.pop();
    const span = { event, within: [] };
    (open.at(-1)?.within ?? outermost).push(span);
    open.push(span);
  }
  return outermost;
};

const addressIn = ({ args }: TraceEvent): string => args?.data?.url ?? args?.fileName ?? '';

const isCall = ({ name }: TraceEvent): boolean =>
  name === 'FunctionCall' || name === 'EvaluateScript';

const isOurScript = (event: TraceEvent): boolean =>
  addressIn(event).startsWith('chrome-extension://');

/** A message or script that the browser brings to or from an extension. */
const isOfExtensions = ({ name, args }: TraceEvent): boolean =>
  name.startsWith('ScriptInjection::') ||
  (args?.chrome_mojo_event_info?.mojo_interface_tag ?? '').startsWith('extensions.');

/** V8 runs a function together with the microtasks it left, inside one `v8.callFunction`. */
const callsOurs = ({ event, within }: Span): boolean =>
  event.name === 'v8.callFunction' &&
  within.some((inner) => isCall(inner.event) && isOurScript(inner.event));

/** The script is brought into the page, compiled and run to its end. */
const isStart = ({ event }: Span): boolean =>
  event.name.startsWith('ScriptInjection::') ||
  (event.name === 'EvaluateScript' && isOurScript(event));

const isMicrotasks = ({ name }: TraceEvent): boolean => name === 'RunMicrotasks';

const isOurs = (span: Span): boolean =>
  isOurScript(span.event) || isOfExtensions(span.event) || callsOurs(span);

const contains = (span: Span, test: (span: Span) => boolean): boolean =>
  test(span) || span.within.some((inner) => contains(inner, test));

const isOfPage = ({ event }: Span): boolean => isCall(event) && !isOurScript(event);

// Where the clock of threads is missing, the clock on the wall has to do.
const threadTime = ({ tdur, dur = 0 }: TraceEvent): number => tdur ?? dur;

/** Microseconds of the outermost spans within a span that pass a test. */
const sumOf = (span: Span, test: (span: Span) => boolean): number =>
  test(span)
    ? threadTime(span.event)
    : span.within.reduce((sum, inner) => sum + sumOf(inner, test), 0);

const taskOf = (span: Span): Task => {
  const { ts, dur = 0 } = span.event;
  // After a task of ours that ran no script of the page's, the microtasks are ours; what resumes an
  // async function says nothing of where it stands.
  const takesMicrotasks = contains(span, isOurs) && !contains(span, isOfPage);
  const ours = (inner: Span): boolean =>
    isOurs(inner) || (takesMicrotasks && isMicrotasks(inner.event));
  return {
    start: ts / 1000,
    wallMs: dur / 1000,
    threadMs: threadTime(span.event) / 1000,
    oursMs: sumOf(span, ours) / 1000,
    startMs: sumOf(span, isStart) / 1000,
  };
};

/** The tasks of a thread, in order. */
export const tasksOf = (events: readonly TraceEvent[], thread: Thread): readonly Task[] =>
  spansOf(events, thread)
    .filter(
      ({ event }) => event.name === 'RunTask' || event.name === 'ThreadControllerImpl::RunTask',
    )
    .map(taskOf);

/** How often and for how long functions of a name were called on a thread. */
export const callsOf = (
  events: readonly TraceEvent[],
  { pid, tid }: Thread,
  name: string,
): readonly { readonly start: number; readonly threadMs: number }[] =>
  events
    .filter(
      (event) =>
        event.pid === pid &&
        event.tid === tid &&
        event.name === 'FunctionCall' &&
        event.args?.data?.functionName === name,
    )
    .map((event) => ({ start: event.ts / 1000, threadMs: threadTime(event) / 1000 }))
    .sort((a, b) => a.start - b.start);

/** What tasks add up to, in ms of thread time. */
export type Sum = {
  /** Of everything on the thread. */
  readonly allMs: number;
  readonly oursMs: number;
  readonly startMs: number;
  /** The longest part of ours that a single task held. */
  readonly longestMs: number;
  /** How many tasks held something of ours. */
  readonly count: number;
};

/** Adds up the tasks that began in [from, to), in ms of the trace's clock. */
export const sumUp = (
  tasks: readonly Task[],
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
): Sum => {
  const chosen = tasks.filter(({ start }) => start >= from && start < to);
  const ours = chosen.filter(({ oursMs }) => oursMs > 0);
  const total = (of: (task: Task) => number): number =>
    chosen.reduce((sum, task) => sum + of(task), 0);
  return {
    allMs: total(({ threadMs }) => threadMs),
    oursMs: total(({ oursMs }) => oursMs),
    startMs: total(({ startMs }) => startMs),
    longestMs: Math.max(0, ...ours.map(({ oursMs }) => oursMs)),
    count: ours.length,
  };
};
