import { isEnvelope, received, sendable } from './envelope.ts';
import type { BackgroundRequests, PageRequests } from './protocol.ts';

/**
 * Messages as content scripts send and hear them. By the browser's own interface: the polyfill would be a third of what
 * runs in every page, and content scripts need two functions of it.
 */

type Respond = (answer: unknown) => void;
type Listener = (message: unknown, asker: { readonly id?: string }, respond: Respond) => boolean;

type Runtime = {
  /** Absent once the extension has been updated, reloaded or removed. */
  readonly id?: string;
  readonly sendMessage: (message: unknown) => Promise<unknown>;
  readonly onMessage: { readonly addListener: (listener: Listener) => void };
};

type Dom = { readonly openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null };

type Api = { readonly runtime?: Runtime; readonly dom?: Dom };

const scope = globalThis as { readonly browser?: Api; readonly chrome?: Api };

/** What a browser lets content scripts use of the extension API. */
export const api: Api = scope.browser ?? scope.chrome ?? {};

/** Whether the extension that a script belongs to has been updated, reloaded or removed: it answers no more then. */
export const isOrphan = (): boolean => api.runtime?.id === undefined;

/** Asks the background. */
export type AskBackground = <Kind extends keyof BackgroundRequests>(
  kind: Kind,
  request: BackgroundRequests[Kind]['request'],
) => Promise<BackgroundRequests[Kind]['answer']>;

/**
 * Asks the background from a page.
 *
 * @throws what the browser says where the background cannot be reached (after an update, say)
 */
export const askBackground: AskBackground = async (kind, request) => {
  if (api.runtime === undefined) throw new Error('The extension has gone.');
  return received(await api.runtime.sendMessage({ kind, request })) as never;
};

type PageHandlers = {
  readonly [Kind in keyof PageRequests]: (
    request: PageRequests[Kind]['request'],
  ) => Promise<PageRequests[Kind]['answer']>;
};

/** Answers what the extension asks of this page. */
export const answerPage = (handlers: PageHandlers): void => {
  const byKind = new Map(
    Object.entries(handlers) as [string, (request: unknown) => Promise<unknown>][],
  );
  api.runtime?.onMessage.addListener((message, asker, respond) => {
    const handler = isEnvelope(message) ? byKind.get(message.kind) : undefined;
    // Messages of other extensions do not come here; still, trust no one else's id.
    if (handler === undefined || !isEnvelope(message) || asker.id !== api.runtime?.id) return false;
    void sendable(handler(message.request)).then(respond);
    return true;
  });
};
