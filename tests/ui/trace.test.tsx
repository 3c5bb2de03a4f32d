// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { TabView } from '../../src/messaging/protocol.ts';
import { bread, lists, onPage, pageWith, rents } from './sample.ts';
import { show } from './show.tsx';

const steps = () =>
  [...document.querySelectorAll('[data-step]')].map((step) => step.getAttribute('data-step'));
const press = (element: HTMLElement | undefined) => act(async () => element?.click());
const stepText = (name: string) => document.querySelector(`[data-step=${name}]`)?.textContent ?? '';

const rentsHere = onPage(rents, 'Last year [rents doubled], they say.', {
  differences: [
    { kind: 'attribution-dropped', before: 'There are reports that' },
    { kind: 'tense', before: 'have doubled', after: 'doubled' },
  ],
  blends: [bread.id],
});

describe('the trace of a lone claim', () => {
  test('is open, in the fixed order', async () => {
    await show({ view: pageWith(rentsHere), lists });
    expect(steps()).toEqual([
      'origin',
      'page',
      'differences',
      'chain',
      'responses',
      'reviews',
      'related',
      'sources',
      'completeness',
    ]);
  });

  test('the earliest known words stand in their language, with its quotation marks and a translation', async () => {
    await show({ view: pageWith(rentsHere), lists });
    const words = document.querySelector('[data-step=origin] [lang=ru]');
    expect(words?.textContent).toBe('«Есть сообщения, что аренда удвоилась»');
    expect(stepText('origin')).toContain('In English: “There are reports that rents have doubled”');
    expect(stepText('origin')).toContain('Ana Petrova, on or before 5 August 2022');
  });

  test('sources that differ stand side by side', async () => {
    await show({ view: pageWith(rentsHere), lists });
    expect(stepText('origin')).toContain('Radio One according to The Gazette');
    expect(stepText('origin')).toContain('Radio Two according to The Herald');
  });

  test('what differs is said in plain words, and what is mixed in', async () => {
    await show({ view: pageWith(rentsHere), lists });
    expect(stepText('differences')).toContain('‘There are reports that’ dropped');
    expect(stepText('differences')).toContain('tense changed');
    expect(stepText('differences')).toContain(`another claim: ${bread.statement}`);
  });

  test('a passage that repeats the claim tells what it does with it, one that does not repeats nothing', async () => {
    const denied = onPage(rents, 'Officials deny that [rents doubled].', { stance: 'denies' });
    await show({ view: pageWith(denied), lists });
    expect(stepText('page')).toContain('the page says it was denied');
    const related = onPage(rents, '[Rents] rose.', { stance: 'denies', level: 'related' });
    await show({ view: pageWith(related), lists });
    expect(document.querySelectorAll('.stance')).toHaveLength(0);
  });

  test('the chain stands in the order of time, each copy with its source, what is inferred, and this page', async () => {
    await show({ view: pageWith(rentsHere), lists });
    const rows = [...document.querySelectorAll('.timeline > .row')].map((row) => row.textContent);
    expect(
      rows.map((row) => /Ana|Gazette|Herald|blog|City|This page/.exec(row ?? '')?.[0]),
    ).toEqual(['Ana', 'Gazette', 'Herald', 'City', 'blog', 'This page']);
    expect(rows[1]).toContain('Translated from Ana Petrova · names its source');
    expect(rows[1]).toContain('There are reports that');
    expect(rows[2]).toContain('inferred, not shown');
    expect(stepText('chain')).toContain(
      '4 appearances in 2 languages, the last of them 8 August 2022. 1 names its source or shares its words. For 1 it is inferred (dashed).',
    );
  });

  test('a page that is one of the appearances has its place among them', async () => {
    const here = { ...rentsHere, address: 'http://radio.example/talk/#top' };
    await show({ view: pageWith(here), lists });
    const rows = [...document.querySelectorAll('.timeline > .row')];
    expect(rows).toHaveLength(5);
    expect(rows[0]?.textContent).toContain('This page');
    expect(rows[0]?.getAttribute('aria-current')).toBe('true');
  });

  test('two that are chosen are compared, in translation where their languages differ', async () => {
    await show({ view: pageWith(rentsHere), lists });
    const boxes = () => [...document.querySelectorAll<HTMLInputElement>('.compare input')];
    expect(boxes()).toHaveLength(3);
    await press(boxes()[0]);
    expect(stepText('chain')).toContain('Choose another to compare with Ana Petrova');
    await press(boxes()[1]);
    const compared = document.querySelector('.comparison');
    expect(compared?.textContent).toContain(
      'From Ana Petrova, on or before 5 Aug 2022 to The Gazette, 6 Aug 2022',
    );
    expect(compared?.querySelector('del')?.textContent).toContain('There are reports that');
    expect(compared?.textContent).toContain('Compared by translations.');
    await press(boxes()[2]);
    expect(boxes().map(({ checked }) => checked)).toEqual([false, true, true]);
  });

  test('what the page says is set beside the earliest known words, word by word', async () => {
    const here = onPage(rents, 'People say that [rents have doubled] in a year.');
    await show({ view: pageWith(here), lists });
    const words = document.querySelector('[data-step=differences] .changed-words');
    expect(words?.querySelector('ins')?.textContent).toContain('People say');
    expect(words?.textContent?.trim()).toMatch(/that rents have doubled …$/);
    expect(words?.querySelector('del')?.textContent).toContain('There are reports');
    expect(stepText('differences')).toContain('Against the earliest known words, in translation');
  });

  test('where no words can be compared, it is told what the page names as the claim does', async () => {
    const german = onPage(rents, 'So sieht es der Verband: [Mieten x2].', {
      reasons: [
        {
          kind: 'cue',
          found: [
            { term: 'rent', words: 'Mieten' },
            { term: 'doubled', words: 'x2' },
          ],
        },
      ],
    });
    await show({ view: pageWith(german), lists });
    expect(document.querySelector('.changed-words')).toBeNull();
    expect([...document.querySelectorAll('.concepts dt')].map((one) => one.textContent)).toEqual([
      'rent',
      'doubled',
    ]);
  });

  test('by source, the chain nests, tells inferred from credited, and keeps the unlinked apart', async () => {
    const { click } = await show({ view: pageWith(rentsHere), lists });
    await click('By source');
    const hop = document.querySelector('.hop .hop .hop');
    expect(hop?.getAttribute('data-evidence')).toBe('inferred');
    expect(hop?.textContent).toContain('The Herald');
    const apart = document.querySelector('.hops[aria-label="Not linked to the earliest known"]');
    expect(apart?.textContent).toContain('blog');
    expect(apart?.textContent).not.toContain('Herald');
  });

  test('official responses name party and date, and who was not found to speak', async () => {
    await show({ view: pageWith(rentsHere), lists });
    expect(stepText('responses')).toContain('City Council: denied, 11 August 2022');
    expect(stepText('responses')).toContain('Owners: no statement found as of November 2026');
    expect(stepText('responses')).not.toContain('Mostly false');
    expect(stepText('reviews')).toContain('Its rating: “Mostly false”');
  });

  test('how complete: what was not found, version and date', async () => {
    await show({ view: pageWith(rentsHere), lists });
    expect(stepText('completeness')).toContain('The recording');
    expect(stepText('completeness')).toContain('Record version 3, checked November 2026');
  });

  test('addresses open apart and do not tell where the reader came from', async () => {
    await show({ view: pageWith(rentsHere), lists });
    const link = document.querySelector('a[href="https://www.radio.example/talk"]');
    expect(link?.getAttribute('rel')).toBe('noreferrer');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.textContent).toContain('radio.example');
  });

  test('the page is shown at the passage that was chosen', async () => {
    const popup = await show({ view: pageWith(rentsHere), lists });
    await popup.click('Show on page');
    expect(popup.asked).toEqual(['show 4 rents doubled']);
  });
});

test('an address that is no web address never becomes a link', async () => {
  const [origin, ...others] = rents.appearances;
  if (!origin) throw new Error('the sample has an origin');
  const record = { ...rents, appearances: [{ ...origin, url: 'javascript:alert(1)' }, ...others] };
  await show({ view: pageWith(onPage(record, '[rents]')), lists });
  expect(document.querySelector('a[href^="javascript"]')).toBeNull();
});

describe('several claims', () => {
  const view = pageWith(onPage(bread, 'Bread: [100,000].'), rentsHere);

  test('stand closed, in reading order, with the origin and the status in words', async () => {
    const popup = await show({ view, lists });
    expect(steps()).toEqual([]);
    expect(popup.text()).toContain('2 known claims on this page');
    const marks = [...document.querySelectorAll('.claims mark')].map((mark) => mark.textContent);
    expect(marks).toEqual(['100,000', 'rents doubled']);
    expect(popup.text()).toContain('Earliest known: Ana Petrova, Radio One or Radio Two');
    expect(popup.text()).toContain('Denied by the City Council on 11 Aug 2022');
  });

  test('open one at a time', async () => {
    const popup = await show({ view, lists });
    await popup.click('rents doubled');
    expect(steps()).toContain('responses');
    await popup.click('100,000');
    const open = document.querySelectorAll('[aria-expanded=true].claim-toggle');
    expect(open).toHaveLength(1);
    expect(document.querySelector('[data-open=true]')?.getAttribute('data-claim')).toBe(bread.id);
  });

  test('to choose one shows its passage on the page, to close it does not', async () => {
    const popup = await show({ view, lists });
    await popup.click('rents doubled');
    const asked = ['choose rents-doubled', 'show 4 rents doubled'];
    expect(popup.asked).toEqual(asked);
    document.querySelector<HTMLElement>('[aria-expanded=true].claim-toggle')?.click();
    expect(popup.asked).toEqual(asked);
  });

  test('the one that was chosen elsewhere is open', async () => {
    const chosen = { claim: rents.id, choice: 1 };
    await show({ view: { ...view, chosen } as TabView, lists });
    expect(document.querySelector('[data-open=true]')?.getAttribute('data-claim')).toBe(rents.id);
  });

  test('a claim that is only related is not counted and stands apart', async () => {
    const related = onPage(bread, 'Bread: [dear].', { level: 'related' });
    const popup = await show({ view: pageWith(related, rentsHere), lists });
    expect(popup.text()).toContain('1 known claim on this page');
    expect(popup.text()).toContain('Related, not marked on the page');
  });
});

test('a related record opens inside the popup, without the page, and Escape goes back', async () => {
  const popup = await show({ view: pageWith(rentsHere), lists });
  await popup.click(bread.statement);
  expect(document.querySelector('.record-title')).toBe(document.activeElement);
  expect(popup.text()).toContain('Not found on this page');
  expect(steps()).not.toContain('page');
  await popup.press('Escape');
  expect(popup.text()).toContain('1 known claim on this page');
});
