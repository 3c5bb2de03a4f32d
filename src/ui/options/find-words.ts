/**
 * Where words stand in what an element shows: each word of a question anywhere, whatever its case and accents, in
 * document order. Undefined where one of them stands nowhere: then the element is not what was looked for.
 */
export function findWords(element: Element, question: string): readonly Range[] | undefined {
  const wanted = foldedWords(question);
  const ranges: Range[] = [];
  const met = new Set<string>();
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { text, places } = folded(node.textContent ?? '');
    for (const word of wanted) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        met.add(word);
        ranges.push(rangeIn(node, places[at] ?? 0, places[at + word.length - 1] ?? 0));
      }
    }
  }
  return met.size === wanted.length ? ranges : undefined;
}

function foldedWords(text: string): readonly string[] {
  return [...new Set(folded(text).text.split(/\s+/u).filter(Boolean))];
}

type Folded = {
  readonly text: string;
  /** For each unit of the folded text where its character begins in the text, in UTF-16 units. */
  readonly places: readonly number[];
};

function folded(text: string): Folded {
  let out = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (let unit = 0; unit < plain.length; unit++) places.push(at);
    out += plain;
    at += character.length;
  }
  return { text: out, places };
}

function rangeIn(node: Node, first: number, last: number): Range {
  const range = new Range();
  range.setStart(node, first);
  const character = String.fromCodePoint((node.textContent ?? '').codePointAt(last) ?? 0);
  range.setEnd(node, last + character.length);
  return range;
}
