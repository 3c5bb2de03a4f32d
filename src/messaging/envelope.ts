/** Requests and answers by kind. */
export type Requests = { readonly [kind: string]: { request: unknown; answer: unknown } };

/** A request on its way. */
export type Envelope = { readonly kind: string; readonly request: unknown };

/** An answer that says why there is none. Promises that reject do not reach an asker in every browser. */
type Refusal = { readonly whenceRefusal: string };

/** Whether a message is a request of ours. */
export const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' && message !== null && 'kind' in message && 'request' in message;

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'whenceRefusal' in answer;

/** Has an answer sent, or why there is none. Never rejects. */
export const sendable = (answer: Promise<unknown>): Promise<unknown> =>
  answer.catch(
    (error: unknown): Refusal => ({
      whenceRefusal: error instanceof Error ? error.message : String(error),
    }),
  );

/**
 * Takes an answer out of what was sent.
 *
 * @throws Error with the words of the one who refused
 */
export const received = (answer: unknown): unknown => {
  if (isRefusal(answer)) throw new Error(answer.whenceRefusal);
  return answer;
};
