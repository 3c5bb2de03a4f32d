/**
 * Waits for what is asked of a page, a second at most and whatever becomes of it: a page that is busy, or behind a dialog of
 * its own, answers when it can, and must not keep every other from being told.
 */
export const inTime = async (asked: Promise<unknown>): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LONGEST);
  });
  await Promise.race([asked.catch(() => undefined), late]);
  clearTimeout(timer);
};

/** In milliseconds. */
const LONGEST = 1_000;
