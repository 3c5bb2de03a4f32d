type Boundary = readonly [node: Node, offset: number];

/** Ranges that follow changes of the tree as browsers have it (DOM standard, "live range"), where the test's document has not. */
export function liveRanges() {
  const ranges: Range[] = [];
  const Plain = globalThis.Range;
  const indexOf = (node: ChildNode): number =>
    [...(node.parentNode?.childNodes ?? [])].indexOf(node);
  /** Notes where all ranges are to be once something has happened to the tree, and puts them there. */
  const during = (change: () => void, moved: (boundary: Boundary) => Boundary): void => {
    const places = ranges.map((range) => ({
      range,
      start: moved([range.startContainer, range.startOffset]),
      end: moved([range.endContainer, range.endOffset]),
    }));
    change();
    for (const { range, start, end } of places) {
      range.setStart(...start);
      range.setEnd(...end);
    }
  };
  return {
    use: (): void => {
      globalThis.Range = class extends Plain {
        constructor() {
          super();
          ranges.push(this);
        }
      };
    },
    restore: (): void => {
      globalThis.Range = Plain;
      ranges.length = 0;
    },
    remove: (node: ChildNode): void => {
      const parent = node.parentNode;
      if (parent === null) return;
      const index = indexOf(node);
      during(
        () => node.remove(),
        ([at, offset]) => {
          if (node.contains(at)) return [parent, index];
          return [at, at === parent && offset > index ? offset - 1 : offset];
        },
      );
    },
    insert: (parent: Node, node: Node, before: ChildNode | null): void => {
      const index = before === null ? parent.childNodes.length : indexOf(before);
      during(
        () => parent.insertBefore(node, before),
        ([at, offset]) => [at, at === parent && offset > index ? offset + 1 : offset],
      );
    },
  };
}
