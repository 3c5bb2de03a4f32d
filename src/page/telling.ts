import type { TellingAnswer, TellingRequest } from '../model/telling.ts';
import { type AskingPlace, askTwice, timed } from './asking.ts';
import type { Words } from './pieces.ts';
import type { Chunk } from './search.ts';
import { createTold, type Part, worthAround, worthAtStart } from './worth.ts';

/** What asking what tells needs from outside. */
export type TellingOptions = {
  readonly document: Document;
  /** Finds out which text tells; may reject, and is then asked once more. */
  readonly findTelling: (request: TellingRequest) => Promise<TellingAnswer>;
};

/** What an answer comes to. */
export type Worth = {
  /** Text that is worth reading, in the order in which it was searched; looked up when it is asked for. */
  readonly words: Iterable<readonly Words[]>;
  /** The title tells and did not when last asked: all text is worth reading that was not before. */
  readonly isAll: boolean;
};

/** A chunk of a part; `isFirst` where no other of the part was added before. */
type Asked = { readonly part: Part; readonly chunk: Chunk; readonly isFirst: boolean };

/** Asks what text is worth reading, many chunks at once: a short message costs the page much the same as a longer one. */
export class Telling {
  readonly #options: TellingOptions;
  readonly #place: AskingPlace;
  readonly #told = createTold();
  #asked: Asked[] = [];
  #length = 0;
  /** As it was when last asked; undefined before. */
  #title: string | undefined;
  #isTitleTelling = false;
  #hasFailed = false;

  constructor(options: TellingOptions, place: AskingPlace) {
    this.#options = options;
    this.#place = place;
  }

  /** Whether it is time to ask before more is added. */
  get isFull(): boolean {
    return this.#length >= BATCH && !this.#hasFailed;
  }

  /** Whether there is something to ask that has not been asked in vain. */
  get isWaiting(): boolean {
    return !this.#hasFailed && (this.#asked.length > 0 || this.#isTitleNew);
  }

  /** Whether nobody answered when last asked. What was asked is kept. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Lets what was asked in vain be asked again. */
  retry(): void {
    this.#hasFailed = false;
  }

  /** Adds a chunk of a part, in the order of its text. */
  add(asked: Asked): void {
    this.#asked.push(asked);
    this.#length += asked.chunk.text.length;
  }

  /** Asks about all that was added; undefined where nobody answers, and is asked again after {@link retry}. */
  async ask(): Promise<Worth | undefined> {
    const { title } = this.#options.document;
    const answer = await this.#answerTo(title);
    if (answer === undefined) {
      this.#hasFailed = true;
      return undefined;
    }
    return timed(this.#place.spend, () => this.#takeIn(title, answer));
  }

  // Before anything was asked there is nothing that a title could make worth reading.
  get #isTitleNew(): boolean {
    return this.#title !== undefined && this.#title !== this.#options.document.title;
  }

  async #answerTo(title: string): Promise<TellingAnswer | undefined> {
    const chunks = this.#asked.map(({ chunk }) => chunk.text);
    return askTwice(() => this.#options.findTelling({ title, chunks }), this.#place);
  }

  #takeIn(title: string, answer: TellingAnswer): Worth {
    const asked = this.#asked;
    const isAll = answer.title && !this.#isTitleTelling && this.#title !== undefined;
    this.#asked = [];
    this.#length = 0;
    this.#title = title;
    this.#isTitleTelling = answer.title;
    return { words: this.#worthOf(asked, answer), isAll };
  }

  *#worthOf(asked: readonly Asked[], answer: TellingAnswer): Generator<readonly Words[]> {
    const spans = new Map(answer.spans.map((span) => [span.chunk, span]));
    for (const [index, { part, chunk, isFirst }] of asked.entries()) {
      if (answer.title) {
        // Once for each piece: seams and later parts have the same nodes.
        if (chunk.from === 0) yield chunk.piece.words();
      } else {
        if (isFirst) yield worthAtStart(part, this.#told);
        const span = spans.get(index);
        if (span !== undefined) yield worthAround(chunk, span, this.#told);
      }
    }
  }
}

// UTF-16 units of text in one message: what is sent in a task of a few milliseconds. Twice as much at once takes a tenth less of
// the page's time in all.
const BATCH = 50_000;
