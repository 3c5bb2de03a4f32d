import browser, { type Runtime } from 'webextension-polyfill';
import type { BackgroundRequests, Notice, PageRequests } from './protocol.ts';

/** Who asked: the sender as the browser vouches for it. */
export type Asker = Runtime.MessageSender;

type Requests = { readonly [kind: string]: { request: unknown; answer: unknown } };
type Envelope = { readonly kind: string; readonly request: unknown };

/** One function per kind of request. What it throws reaches the asker as a rejected promise. */
export type Handlers<R extends Requests> = {
  readonly [Kind in keyof R]: (
    request: R[Kind]['request'],
    asker: Asker,
  ) => Promise<R[Kind]['answer']>;
};

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' && message !== null && 'kind' in message && 'request' in message;

const isNotice = (message: unknown): message is { readonly notice: Notice } =>
  typeof message === 'object' && message !== null && 'notice' in message;

const answerWith = <R extends Requests>(handlers: Handlers<R>): void => {
  browser.runtime.onMessage.addListener((message: unknown, asker: Asker) => {
    // Other extensions cannot send here (that would be onMessageExternal); still, trust no one else's id.
    if (asker.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    const handler = Object.hasOwn(handlers, message.kind) ? handlers[message.kind] : undefined;
    return handler?.(message.request, asker);
  });
};

/** Answers what content scripts and extension pages ask. Call it once, before the first await. */
export const answerBackground = (handlers: Handlers<BackgroundRequests>): void =>
  answerWith<BackgroundRequests>(handlers);

/** Answers what the extension asks of this page. */
export const answerPage = (handlers: Handlers<PageRequests>): void =>
  answerWith<PageRequests>(handlers);

/**
 * Asks the background.
 *
 * @throws what the browser says where the background cannot be reached (after an update, say)
 */
export const askBackground = <Kind extends keyof BackgroundRequests>(
  kind: Kind,
  request: BackgroundRequests[Kind]['request'],
): Promise<BackgroundRequests[Kind]['answer']> =>
  browser.runtime.sendMessage({ kind, request }) as Promise<BackgroundRequests[Kind]['answer']>;

/**
 * Asks the content script in one frame of a tab.
 *
 * @throws what the browser says where there is none
 */
export const askPage = <Kind extends keyof PageRequests>(
  tab: number,
  frame: number,
  kind: Kind,
  request: PageRequests[Kind]['request'],
): Promise<PageRequests[Kind]['answer']> =>
  browser.tabs.sendMessage(tab, { kind, request }, { frameId: frame }) as Promise<
    PageRequests[Kind]['answer']
  >;

/**
 * Asks the content scripts of all frames of a tab; the answer is that of one of them.
 *
 * @throws what the browser says where there is none
 */
export const askEveryFrame = <Kind extends keyof PageRequests>(
  tab: number,
  kind: Kind,
  request: PageRequests[Kind]['request'],
): Promise<PageRequests[Kind]['answer']> =>
  browser.tabs.sendMessage(tab, { kind, request }) as Promise<PageRequests[Kind]['answer']>;

/** Tells open extension pages. Where none is open nobody hears it, which is no fault. */
export const sendNotice = (notice: Notice): void => {
  browser.runtime.sendMessage({ notice }).catch(() => undefined);
};

/** Hears notices; returns what stops it. */
export const onNotice = (hear: (notice: Notice) => void): (() => void) => {
  const listener = (message: unknown): undefined => {
    if (isNotice(message)) hear(message.notice);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
};
