/** Does what is asked one after the other for each key, in the order of the asking; keys do not wait for one another. */
export type Queue<Key> = {
  /** Does some work when what was asked before it for the same key is done, well or not; settles as the work does. */
  readonly inTurn: <T>(key: Key, work: () => Promise<T>) => Promise<T>;
};

/** Makes a queue with nothing in it. It remembers a key only while something is under way for it. */
export const createQueue = <Key>(): Queue<Key> => {
  const last = new Map<Key, Promise<unknown>>();
  return {
    inTurn: (key, work) => {
      const done = (last.get(key) ?? Promise.resolve()).then(work, work);
      const settled = done
        .catch(() => undefined)
        .then(() => {
          if (last.get(key) === settled) last.delete(key);
        });
      last.set(key, settled);
      return done;
    },
  };
};
