import browser, { type Runtime } from 'webextension-polyfill';
import { isEnvelope, type Requests, received, sendable } from './envelope.ts';
import type { AskBackground } from './page-side.ts';
import type { BackgroundRequests, Notice, PageRequests } from './protocol.ts';

/** Who asked: the sender as the browser vouches for it. */
export type Asker = Runtime.MessageSender;

/** One function per kind of request. What it throws reaches the asker as a rejected promise. */
export type Handlers<R extends Requests> = {
  readonly [Kind in keyof R]: (
    request: R[Kind]['request'],
    asker: Asker,
  ) => Promise<R[Kind]['answer']>;
};

const isNotice = (message: unknown): message is { readonly notice: Notice } =>
  typeof message === 'object' && message !== null && 'notice' in message;

/** Answers what content scripts and extension pages ask. Call it once, before the first await. */
export const answerBackground = (handlers: Handlers<BackgroundRequests>): void => {
  const byKind: Handlers<Requests> = handlers as never;
  browser.runtime.onMessage.addListener((message: unknown, asker: Asker) => {
    // Other extensions cannot send here (that would be onMessageExternal); still, trust no one else's id.
    if (asker.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    const handler = Object.hasOwn(byKind, message.kind) ? byKind[message.kind] : undefined;
    return handler && sendable(handler(message.request, asker));
  });
};

/**
 * Asks the background.
 *
 * @throws what the browser says where the background cannot be reached (after an update, say)
 */
export const askBackground: AskBackground = async (kind, request) =>
  received(await browser.runtime.sendMessage({ kind, request })) as never;

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
  browser.tabs.sendMessage(tab, { kind, request }, { frameId: frame }).then(received) as Promise<
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
  browser.tabs.sendMessage(tab, { kind, request }).then(received) as Promise<
    PageRequests[Kind]['answer']
  >;

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
