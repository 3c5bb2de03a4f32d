// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CardView, SwitchOff } from '../../src/messaging/requests/card.ts';
import type { ClaimId, Edtf, Lang } from '../../src/model/brand.ts';
import { Card } from '../../src/ui/card/card.tsx';
import { cardInOneSentence, cardName, markInOneSentence } from '../../src/ui/card/sentence.ts';

const rents: CardView = {
  claim: 'rents' as ClaimId,
  statement: 'Rents in the capital have doubled.',
  origin: {
    quote: 'هناك تقارير',
    lang: 'ar' as Lang,
    translation: { lang: 'en' as Lang, text: 'There are reports' },
    who: 'Ana Petrova',
    where: 'Radio One or Radio Two (sources differ)',
    when: 'on or before 5 August 2022',
  },
  page: { words: 'Rents doubled', level: 'variant', stance: 'reports', blends: [] },
  differences: ['‘There are reports that’ dropped', 'tense changed'],
  status: [{ stance: 'denied', words: 'Denied by the City Council on 11 Aug 2022' }],
  moreStatus: 2,
  checked: '2026-11' as Edtf,
};
const bread: CardView = {
  claim: 'bread' as ClaimId,
  statement: 'Bread is dear.',
  page: { words: 'bread', level: 'same-wording', stance: 'asserts', blends: [] },
  differences: [],
  status: [{ stance: 'none-found', words: 'No official response recorded' }],
  moreStatus: 0,
  checked: '2026-10' as Edtf,
};

let asked: (SwitchOff | string)[];
let root: HTMLElement;

async function show(
  cards: readonly CardView[],
  site = 'news.example',
  fails = false,
): Promise<void> {
  const note = (what: SwitchOff | string) => {
    asked.push(what);
    return fails ? Promise.reject(new Error('away')) : Promise.resolve();
  };
  const actions = { openTrace: note, switchOff: note, close: () => asked.push('close') };
  await act(async () => render(<Card cards={cards} site={site} actions={actions} />, root));
}

const text = () => root.textContent ?? '';
const button = (name: string): HTMLElement => {
  const all = [...root.querySelectorAll('button')];
  const found = all.find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent)?.includes(name),
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const click = (name: string) => act(async () => button(name).click());

beforeEach(() => {
  asked = [];
  document.body.innerHTML = '<div></div>';
  root = document.querySelector('div') as HTMLElement;
});

describe('the card', () => {
  it('tells the trace in the fixed order', async () => {
    await show([rents]);
    expect(text()).toMatch(
      /Earliest known.*هناك تقارير.*There are reports.*Ana Petrova, Radio One or Radio Two \(sources differ\), on or before 5 August 2022.*This page reports it.*Rents doubled.*What differs.*dropped · tense changed.*Official responses.*Denied by the City Council.*2 more.*Full trace.*Nov 2026.*Unmarked text has not been checked/,
    );
  });

  it('gives quoted words their language and direction', async () => {
    await show([rents]);
    const quote = root.querySelector('[lang="ar"]');
    expect(quote?.getAttribute('dir')).toBe('rtl');
    expect(quote?.textContent).toBe('«هناك تقارير»');
  });

  it('says plainly where nothing differs and nothing is known', async () => {
    await show([bread]);
    expect(text()).toContain('Nothing that matters: the page repeats known words.');
    expect(text()).toContain('Not known.');
    expect(text()).toContain('No official response recorded');
  });

  it('uses no verdict', async () => {
    await show([rents, bread]);
    expect(text()).not.toMatch(/\b(fake|debunked|fact|verified|false|true|first)\b/i);
  });

  it('reaches every claim in the same words, by button and by arrow key', async () => {
    await show([rents, bread]);
    expect(text()).toContain('1 of 2');
    await click('Next claim');
    expect(text()).toContain('2 of 2');
    expect(text()).toContain('Bread is dear.');
    const key = (name: string) =>
      act(
        async () =>
          void root.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })),
      );
    await key('ArrowRight');
    expect(text()).toContain('1 of 2');
    await key('ArrowLeft');
    expect(text()).toContain('2 of 2');
    await click('Full trace');
    expect(asked).toEqual(['bread']);
  });

  it('switches off what the reader says, folded away until then', async () => {
    await show([rents]);
    expect(root.querySelector('.off')?.hasAttribute('hidden')).toBe(true);
    await click('Hide or pause');
    expect(root.querySelector('.off')?.hasAttribute('hidden')).toBe(false);
    expect(text()).toContain('Each can be undone in Whence’s options.');
    for (const name of ['this mark', 'this claim', 'Pause on news.example', 'Pause everywhere']) {
      await click(name);
    }
    expect(asked).toEqual([
      { kind: 'mark', claim: 'rents', words: 'Rents doubled' },
      { kind: 'claim', claim: 'rents' },
      { kind: 'site' },
      { kind: 'everywhere' },
    ]);
  });

  it('offers no site where none is known', async () => {
    await show([rents], '');
    expect(text()).not.toContain('Pause on');
  });

  it('says so when the background is away', async () => {
    await show([rents], 'news.example', true);
    await click('Full trace');
    expect(text()).toContain('cannot be opened from here');
  });
});

describe('said in a sentence', () => {
  it('is the same as is shown', () => {
    expect(cardInOneSentence([rents])).toBe(
      'Earliest known: Ana Petrova, Radio One or Radio Two (sources differ), on or before 5 August 2022. Denied by the City Council on 11 Aug 2022 and 2 more.',
    );
    expect(cardInOneSentence([bread, rents])).toContain('2 claims stand in these words.');
    expect(cardName([bread])).toBe('Where this came from: Bread is dear.');
  });

  it('tells of a mark what to do', () => {
    expect(markInOneSentence('Rents\n doubled')).toBe(
      'Mark: “Rents doubled”. Press Enter for where it came from.',
    );
  });
});
