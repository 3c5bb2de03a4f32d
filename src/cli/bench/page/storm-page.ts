/** Ways in which a page may change without rest. */
export const STORMS = ['text', 'nodes', 'style', 'mixed'] as const;

/** One of these ways. */
export type StormKind = (typeof STORMS)[number];

/**
 * A script for a page: `storm(kind, seconds)` makes 1,000 mutations a second, a few every 4 ms as timers allow, and
 * answers how many there were. Each kind steps in a function of its own name, `textStorm` and so on, to be found in a trace.
 * A step that comes late makes up for at most 50 ms.
 */
export const STORM_SCRIPT = `
(() => {
  const PER_MS = 1, STEP = 4, MOST = 50;
  const body = document.querySelector('.article-body');
  const texts = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.trim().length > 40) texts.push(node);
  }
  const blocks = [...body.querySelectorAll('.block')];
  const feed = document.createElement('div');
  body.append(feed);
  let turn = 0;
  const change = {
    // Words move about, as in tickers and translations.
    text: () => {
      const node = texts[(turn * 7) % texts.length];
      const at = node.data.indexOf(' ', 20);
      node.data = at < 0 ? node.data + ' again' : node.data.slice(at + 1) + ' ' + node.data.slice(0, at);
    },
    // A feed that grows at one end and is cut at the other.
    nodes: () => {
      if (turn % 2 === 0 || feed.childElementCount < 50) {
        const paragraph = document.createElement('p');
        paragraph.textContent = 'Update ' + turn + ': ' + texts[turn % texts.length].data.slice(0, 120);
        feed.append(paragraph);
      } else feed.firstElementChild.remove();
    },
    // Carousels, sticky heads, and libraries that animate by style.
    style: () => {
      const block = blocks[(turn * 5) % blocks.length];
      if (turn % 2 === 0) block.classList.toggle('is-active');
      else block.style.opacity = String(0.9 + (turn % 10) / 100);
    },
  };
  const kinds = Object.values(change);
  change.mixed = () => kinds[turn % 3]();
  const run = (kind) => {
    for (let due = 0; due < kind.due; due++) { change[kind.name](); turn++; kind.count++; }
  };
  const step = {
    text: function textStorm(kind) { run(kind); },
    nodes: function nodesStorm(kind) { run(kind); },
    style: function styleStorm(kind) { run(kind); },
    mixed: function mixedStorm(kind) { run(kind); },
  };
  globalThis.storm = (name, seconds) => new Promise((resolve) => {
    const kind = { name, due: 0, count: 0 };
    const began = performance.now();
    let last = began;
    const again = () => {
      const now = performance.now();
      if (now - began >= seconds * 1000) return resolve(kind.count);
      kind.due = Math.round(Math.min(MOST, now - last) * PER_MS);
      last = now;
      setTimeout(again, STEP);
      setTimeout(step[name], 0, kind);
    };
    again();
  });
})();
`;
