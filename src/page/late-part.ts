/**
 * Parts of the content script that scripts of their own bring when they are needed: most pages name nothing that is known, and
 * need neither marks nor a card. Script and part meet in the content scripts' own world, which no page sees.
 */

/** Where a script that brings a part finds what the part is made of, and leaves the part. */
export type LatePlace<Parts, Part> = {
  readonly parts: Parts;
  readonly take: (part: Part) => void;
};

const PLACE = 'whenceLate';

type World = { [PLACE]?: Map<string, LatePlace<unknown, never>> };

const places = (): Map<string, LatePlace<unknown, never>> => {
  const world = globalThis as World;
  world[PLACE] ??= new Map();
  return world[PLACE];
};

/**
 * Makes a place for a part and has its script run.
 *
 * @param bring resolves when the script has run
 * @throws Error where the script has left nothing; what `bring` throws
 */
export async function bringPart<Parts, Part>(
  name: string,
  parts: Parts,
  bring: () => Promise<unknown>,
): Promise<Part> {
  let left: { readonly part: Part } | undefined;
  const place: LatePlace<Parts, Part> = {
    parts,
    take: (part) => {
      left = { part };
    },
  };
  places().set(name, place as LatePlace<unknown, never>);
  await bring();
  const found = left as { readonly part: Part } | undefined;
  if (found === undefined) throw new Error(`The script of the ${name} has not come.`);
  return found.part;
}

/** Takes the place that waits for a part, once; undefined where none does. */
export function takePlace<Parts, Part>(name: string): LatePlace<Parts, Part> | undefined {
  const place = places().get(name);
  places().delete(name);
  return place as LatePlace<Parts, Part> | undefined;
}
