/**
 * Rewrites the text of a page as unkindly as a page can have it: every text node becomes one node for each
 * UTF-16 unit, with empty text nodes and comments between. What a person sees stays the same. Open shadow roots are
 * rewritten too. Holds no outside reference, so that it can be injected into a browser's page as it stands.
 */
export function makeHostile(root: Node): void {
  const untouched = ['SCRIPT', 'STYLE', 'TITLE', 'TEXTAREA', 'TEMPLATE', 'OPTION', 'NOSCRIPT'];
  const document = root.ownerDocument ?? (root as Document);
  const texts: Text[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (untouched.includes(node.nodeName.toUpperCase())) continue;
    if (node.nodeType === 3) texts.push(node as Text);
    const shadow = (node as Element).shadowRoot;
    if (shadow) waiting.push(shadow);
    for (const child of node.childNodes) waiting.push(child);
  }
  for (const text of texts) {
    const pieces = document.createDocumentFragment();
    for (let at = 0; at < text.data.length; at++) {
      pieces.append(document.createTextNode(text.data.charAt(at)));
      pieces.append(at % 2 === 0 ? document.createTextNode('') : document.createComment('100,000'));
    }
    text.parentNode?.replaceChild(pieces, text);
  }
}
