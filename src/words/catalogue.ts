import type english from '../../assets/public/_locales/en/messages.json';

/** The messages of one language in the browsers' own form: what stands in `_locales/<language>/messages.json`. */
export type Messages = {
  readonly [key: string]: {
    readonly message: string;
    readonly description?: string;
    readonly placeholders?: { readonly [name: string]: { readonly content: string } };
  };
};

/** All that Whence says in one language. */
export type Catalogue = {
  /** BCP 47. */
  readonly lang: string;
  readonly messages: Messages;
};

type English = typeof english;

/** The name of a message. English has them all, and every other language has what English has. */
export type MessageKey = keyof English;

/** A message that has a form for each number: `<name>_one`, `<name>_few` and so on, `<name>_other` in every language. */
export type CountedKey = MessageKey extends infer K
  ? K extends `${infer Name}_other`
    ? Name
    : never
  : never;

type PlaceholdersOf<K extends MessageKey> = English[K] extends { readonly placeholders: infer P }
  ? keyof P
  : never;

/** What a message leaves open. Numbers are written as the language writes them. */
export type Values<K extends MessageKey> = {
  readonly [name in PlaceholdersOf<K>]: string | number;
};

/** A message that leaves nothing open. */
export type PlainKey = {
  readonly [K in MessageKey]: keyof Values<K> extends never ? K : never;
}[MessageKey];

/** The values of a message as an argument; none where it leaves nothing open. */
export type ValuesArgument<V> = keyof V extends never ? [] : [values: V];
