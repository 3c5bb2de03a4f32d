// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { TabView } from '../../src/messaging/protocol.ts';
import type { Edtf, Lang } from '../../src/model/brand.ts';
import { lists, onPage, pageWith, rents } from './sample.ts';
import { answerOf, showPanel, traced } from './show-panel.tsx';

const TEXT = 'Rents in the capital have tripled, a paper says.';
const page = { view: pageWith(onPage(rents, 'It says [rents doubled] here.')), lists };
const empty = { view: pageWith(), lists };
const asking = { ...empty, request: { kind: 'text', text: TEXT } as const };

const focused = () => document.activeElement?.textContent;
const found = traced('rents-doubled', '[Rents] in the capital have [tripled], a paper says.', {
  differences: [{ kind: 'number', before: 'doubled', after: 'tripled' }],
});

describe('the panel with nothing chosen', () => {
  it('lists the claims of the page, and says how to trace other words', async () => {
    const shown = await showPanel(page);
    expect(shown.text()).toContain('1 known claim on this page');
    expect(shown.text()).toContain('Rents in the capital have doubled.');
    expect(shown.text()).toContain('Denied by the City Council');
    expect(shown.text()).toContain('Alt+Shift+S');
    expect(shown.text()).not.toContain('How it travelled');
  });

  it('opens the full trace of a claim and goes back', async () => {
    const shown = await showPanel(page);
    await shown.click('Rents in the capital have doubled.');
    expect(shown.text()).toContain('On this page');
    expect(shown.text()).toContain('This page');
    expect(focused()).toBe('Rents in the capital have doubled.');
    await shown.press('Escape');
    expect(shown.text()).toContain('1 known claim on this page');
    expect(shown.text()).not.toContain('On this page');
  });

  it('has what is selected traced', async () => {
    const shown = await showPanel(empty);
    await shown.click('Trace what is selected');
    expect(shown.asked).toEqual(['selection']);
  });

  it('steps through the marks of a page that has any, and says when there is none left', async () => {
    const shown = await showPanel({ ...page, hasMarks: false });
    await shown.click('Next mark');
    await shown.click('Previous mark');
    expect(shown.asked).toEqual(['step 1', 'step -1']);
    expect(shown.text()).toContain('No mark to go to');
    const without = await showPanel(empty);
    expect(without.text()).not.toContain('mark to go');
    await expect(without.click('Next mark')).rejects.toThrow('no button');
  });
});

describe('a claim that is chosen elsewhere', () => {
  it('is gone to in the panel, again and again, and what is chosen here is told', async () => {
    let react = (): void => {};
    const scene = {
      ...page,
      view: page.view as TabView,
      onChange: (hear: () => void) => {
        react = hear;
      },
    };
    const shown = await showPanel(scene);
    const chooseElsewhere = async (choice: number): Promise<void> => {
      scene.view = { ...page.view, chosen: { claim: rents.id, choice } } as TabView;
      await act(async () => react());
      await act(async () => new Promise((resolve) => setTimeout(resolve)));
    };
    await chooseElsewhere(1);
    expect(shown.text()).toContain('How it travelled');
    await shown.press('Escape');
    expect(shown.text()).not.toContain('How it travelled');
    await chooseElsewhere(2);
    expect(shown.text()).toContain('How it travelled');
    await shown.press('Escape');
    await shown.click('Rents in the capital have doubled.');
    expect(shown.asked).toEqual([`choose ${rents.id}`]);
    // It comes back as a choice of the tab when the reader has left it again.
    await shown.press('Escape');
    await chooseElsewhere(3);
    expect(shown.text()).not.toContain('How it travelled');
    await chooseElsewhere(4);
    expect(shown.text()).toContain('How it travelled');
  });
});

describe('claims that the reader has switched off, in the panel', () => {
  const off = { ...onPage(rents, 'It says [rents doubled] here.'), off: true } as const;

  it('stand apart, are not counted, and come back', async () => {
    const shown = await showPanel({ view: pageWith(off), lists });
    expect(shown.text()).toContain('Known claims are hidden on this page');
    expect(shown.text()).toContain('Hidden by you');
    await expect(shown.click('Next mark')).rejects.toThrow('no button');
    await shown.click('Show again: Rents in the capital have doubled.');
    expect(shown.asked).toEqual(['show again rents-doubled']);
  });
});

describe('what the panel is asked to show', () => {
  it('is a claim of the page', async () => {
    const shown = await showPanel({ ...page, request: { kind: 'claim', claim: rents.id } });
    expect(shown.text()).toContain('On this page');
  });

  it('may come later, and is taken once', async () => {
    const shown = await showPanel({ ...empty, answer: answerOf(found) });
    expect(shown.asked).toEqual([]);
    await shown.ask({ kind: 'text', text: TEXT });
    expect(shown.asked).toEqual([`trace ${TEXT}`]);
    await shown.click('Back');
    expect(shown.text()).toContain('No known claim on this page');
  });

  it('is no text where nothing is selected, with what to do', async () => {
    const shown = await showPanel({
      ...page,
      request: { kind: 'no-text', why: 'nothing-selected' },
    });
    expect(shown.text()).toContain('Nothing is selected');
    await shown.ask({ kind: 'no-text', why: 'closed-page' });
    expect(shown.text()).toContain('This page is closed to extensions');
    expect(shown.text()).toContain('paste a sentence above');
  });
});

describe('a traced text', () => {
  it('shows its records with what agrees and what differs, and the way to their trace', async () => {
    const shown = await showPanel({ ...asking, answer: answerOf(found) });
    expect(focused()).toBe('1 record');
    expect(shown.text()).toContain(TEXT);
    expect(shown.text()).toContain('Variant');
    expect(shown.text()).toMatch(/What agrees.*Rents.*and.*tripled/u);
    expect(shown.text()).toMatch(/What differs.*number changed: doubled.*tripled/u);
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'Rents',
      'tripled',
    ]);
    await shown.click('Full trace');
    expect(shown.text()).toContain('Not found on this page');
    await shown.click('Back');
    expect(shown.text()).toContain('What differs');
  });

  it('says what similar words are similar to', async () => {
    const similar = traced('bread-price', '[Rents] rise', {
      level: 'similar-words',
      closest: { of: 'wording', text: 'a loaf goes for a hundred thousand', lang: 'en' as Lang },
    });
    const shown = await showPanel({ ...asking, answer: answerOf(found, similar) });
    expect(shown.text()).toContain('2 records, the closest first');
    expect(shown.text()).toContain('Similar words');
    expect(shown.text()).toMatch(/Closest known wording.*a loaf goes for/u);
  });

  it('compares nothing where the text is a name', async () => {
    const answer = answerOf(traced('rents-doubled', '[Petrova]', { level: 'similar-words' }));
    const shown = await showPanel({
      ...asking,
      answer: { ...answer, traced: { ...answer.traced, contentWords: 1 } },
    });
    expect(shown.text()).toContain('A whole sentence finds what says the same.');
    expect(shown.text()).not.toContain('What differs');
  });

  it('says of none that this says nothing about truth, what there is, and what to search for', async () => {
    const answer = answerOf();
    const shown = await showPanel({
      ...asking,
      answer: { ...answer, coverage: { ...answer.coverage, checked: '2026-11' as Edtf } },
    });
    expect(shown.text()).toContain('No record');
    expect(shown.text()).toContain('That says nothing about whether it is true.');
    expect(shown.text()).toContain('2 records about Rents and Bread. From 2022 to 2025');
    expect(shown.text()).toContain('last checked in November 2026');
    expect(shown.text()).toContain('sent nothing anywhere');
    await shown.click('Copy: Its exact words');
    expect(shown.asked.at(-1)).toBe('copy "Rents in the capital have tripled, a paper says"');
    expect(shown.text()).toContain('Copied');
  });

  it('says so where nothing can be copied', async () => {
    const shown = await showPanel({ ...asking, answer: answerOf(), canCopy: false });
    await shown.click('Copy: Its exact words');
    expect(shown.text()).toContain('select the words instead');
  });

  it('says how much of a long one was looked at', async () => {
    const answer = answerOf(found);
    const shown = await showPanel({
      ...asking,
      answer: { ...answer, traced: { ...answer.traced, looked: 20_000, of: 30_000 } },
    });
    expect(shown.text()).toContain('The first 20,000 of 30,000 characters were looked at.');
  });

  it('says what went wrong, and tries again', async () => {
    const shown = await showPanel(asking);
    expect(shown.text()).toContain('The text could not be traced');
    expect(shown.text()).toContain('The index could not be opened.');
    await shown.click('Try again');
    expect(shown.asked).toEqual([`trace ${TEXT}`, `trace ${TEXT}`]);
  });

  it('names a record that is not listed by its id', async () => {
    const shown = await showPanel({ ...asking, answer: answerOf(traced('gone', '[Rents]')) });
    expect(shown.text()).toContain('gone');
  });
});

describe('the panel’s search', () => {
  it('traces the words asked for', async () => {
    const shown = await showPanel({ ...page, answer: answerOf(found) });
    await shown.type(TEXT);
    await shown.click('Trace these words');
    expect(shown.asked).toEqual([`trace ${TEXT}`]);
    expect(shown.text()).toContain('1 record');
  });

  it('traces by Enter what no record is found for', async () => {
    const shown = await showPanel({ ...page, answer: answerOf() });
    await shown.type('football results');
    document.querySelector('input')?.focus();
    await shown.press('Enter');
    expect(shown.asked).toEqual(['trace football results']);
  });

  it('opens a record', async () => {
    const shown = await showPanel(page);
    await shown.type('bread');
    document.querySelector('input')?.focus();
    await shown.press('Enter');
    expect(shown.text()).toContain('Bread costs 100,000 crowns.');
    expect(shown.text()).toContain('Not found on this page');
  });

  it('takes the focus along, to what is opened from the results and back to them', async () => {
    const shown = await showPanel(page);
    await shown.type('bread');
    document.querySelector('input')?.focus();
    await shown.press('Enter');
    expect(focused()).toBe('Bread costs 100,000 crowns.');
    await shown.press('Escape');
    expect(document.activeElement).toBe(document.querySelector('input'));
    expect(document.querySelectorAll('[role=option]')).toHaveLength(1);
    // Who clears the search goes on in the field.
    await shown.press('Escape');
    expect(document.activeElement).toBe(document.querySelector('input'));
    expect(shown.text()).toContain('1 known claim on this page');
  });
});
