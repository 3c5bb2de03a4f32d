import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessOf, type Choice, planSites, whyAtRest } from '../../src/background/sites/plan.ts';
import { DEFAULT_SETTINGS, type Mode } from '../../src/model/settings.ts';
import { areCovered, covers, hostOf, patternsOf } from '../../src/settings/match-patterns.ts';

const ALL = ['http://*/*', 'https://*/*'];
const A = patternsOf('a.example');
const B = patternsOf('b.example');

const choice = (mode: Mode, chosenSites: readonly string[] = [], more: Partial<Choice> = {}) => ({
  ...DEFAULT_SETTINGS,
  mode,
  chosenSites,
  ...more,
});

describe('the plan', () => {
  const paused = { pausedEverywhere: true };
  it.each<[string, Choice, readonly string[], readonly string[], readonly string[]]>([
    ['every site, granted', choice('every-site'), ALL, ALL, []],
    ['every site, not granted', choice('every-site'), [], [], []],
    ['every site, one granted', choice('every-site'), A, A, []],
    ['every site, granted in one word', choice('every-site'), ['<all_urls>'], ALL, []],
    ['every site, granted by a star', choice('every-site'), ['*://*/*'], ALL, []],
    ['every site, only over https', choice('every-site'), ['https://*/*'], ['https://*/*'], []],
    ['every site, paused everywhere', choice('every-site', [], paused), ALL, [], []],
    ['chosen, all granted', choice('chosen-sites', ['a.example']), A, A, []],
    ['chosen, more granted', choice('chosen-sites', ['a.example']), [...A, ...B], A, B],
    ['chosen, every site granted', choice('chosen-sites', ['a.example']), ALL, A, ALL],
    ['chosen, nothing granted', choice('chosen-sites', ['a.example']), [], [], []],
    ['chosen, none', choice('chosen-sites'), A, [], A],
    [
      'chosen, granted by a star',
      choice('chosen-sites', ['a.example']),
      ['*://a.example/*'],
      A,
      [],
    ],
    [
      'chosen, a wider host granted',
      choice('chosen-sites', ['a.example']),
      ['*://*.a.example/*'],
      A,
      ['*://*.a.example/*'],
    ],
    ['on click', choice('on-click', ['a.example']), [...A, ...ALL], [], [...A, ...ALL]],
  ])('for %s', (_, chosen, held, register, giveBack) => {
    const plan = planSites(chosen, held);
    expect(plan.register).toEqual([...register].sort());
    expect([...plan.giveBack].sort()).toEqual([...giveBack].sort());
  });

  it('leaves alone what is not of whole hosts', () => {
    expect(planSites(choice('on-click'), ['file:///*']).giveBack).toEqual([]);
  });
});

const host = fc.constantFrom('a.example', 'b.example', 'x.a.example', 'localhost');
const pattern = fc.oneof(
  fc.constantFrom(...ALL, '<all_urls>', '*://*/*'),
  fc
    .tuple(fc.constantFrom('http', 'https', '*'), fc.constantFrom('', '*.'), host)
    .map(([scheme, below, name]) => `${scheme}://${below}${name}/*`),
);
const someChoice = fc.record({
  mode: fc.constantFrom<Mode>('every-site', 'chosen-sites', 'on-click'),
  chosenSites: fc.uniqueArray(host),
  pausedSites: fc.constant([]),
  pausedEverywhere: fc.boolean(),
});
const someHeld = fc.uniqueArray(pattern, { maxLength: 6 });

describe('property: a plan', () => {
  const addresses = ['http', 'https'].flatMap((scheme) =>
    ['a.example', 'b.example', 'x.a.example', 'y.a.example', 'localhost', 'other.example'].map(
      (name) => ({ name, pattern: `${scheme}://${name}/*` }),
    ),
  );
  // What the mode means, said address by address.
  const isWanted = (chosen: Choice, name: string) =>
    chosen.mode === 'every-site' ||
    (chosen.mode === 'chosen-sites' && chosen.chosenSites.includes(name));

  it('registers exactly the addresses that are wanted and granted', () => {
    fc.assert(
      fc.property(someChoice, someHeld, (chosen, held) => {
        const { register } = planSites(chosen, held);
        for (const { name, pattern: one } of addresses) {
          const wanted = isWanted(chosen, name) && !chosen.pausedEverywhere;
          expect(areCovered(register, [one]), one).toBe(wanted && areCovered(held, [one]));
        }
      }),
    );
  });

  it('keeps nothing that grants an address the mode does not need', () => {
    fc.assert(
      fc.property(someChoice, someHeld, (chosen, held) => {
        const { giveBack } = planSites(chosen, held);
        const kept = held.filter((one) => !giveBack.includes(one));
        for (const { name, pattern: one } of addresses) {
          if (areCovered(kept, [one])) expect(isWanted(chosen, name), one).toBe(true);
        }
      }),
    );
  });

  it('changes nothing when it has been carried out', () => {
    fc.assert(
      fc.property(someChoice, someHeld, (chosen, held) => {
        const first = planSites(chosen, held);
        const kept = held.filter((one) => !first.giveBack.includes(one));
        const second = planSites(chosen, kept);
        expect(second.giveBack).toEqual([]);
        expect(planSites(chosen, kept)).toEqual(second);
      }),
    );
  });

  it('misses what is granted only if the mode needs it', () => {
    fc.assert(
      fc.property(someChoice, someHeld, (chosen, held) => {
        const { missing } = accessOf(chosen, held);
        expect(missing.some((one) => areCovered(held, [one]))).toBe(false);
        for (const one of missing) {
          expect(chosen.mode === 'every-site' || isWanted(chosen, hostOf(one) ?? '')).toBe(true);
        }
      }),
    );
  });
});

describe('match patterns', () => {
  it.each([
    ['http://*/*', 'http://a.example/*', true],
    ['http://*/*', 'https://a.example/*', false],
    ['http://*/*', '*://a.example/*', false],
    ['*://a.example/*', 'https://a.example/*', true],
    ['https://*.a.example/*', 'https://a.example/*', true],
    ['https://*.a.example/*', 'https://x.a.example/*', true],
    ['https://*.a.example/*', 'https://nota.example/*', false],
    ['https://a.example/*', 'https://*.a.example/*', false],
    ['https://a.example/only', 'https://a.example/*', false],
    ['<all_urls>', 'https://[::1]/*', true],
  ])('%s covers %s: %s', (wide, narrow, expected) => {
    expect(covers(wide, narrow)).toBe(expected);
  });
});

describe('a page is at rest', () => {
  it.each<[string, Choice, string | undefined, string | undefined, ReturnType<typeof whyAtRest>]>([
    ['never on every site', choice('every-site'), 'a.example', undefined, undefined],
    [
      'when everything is paused',
      choice('every-site', [], { pausedEverywhere: true }),
      'a.example',
      'a.example',
      'paused-everywhere',
    ],
    [
      'when its site is paused',
      choice('every-site', [], { pausedSites: ['a.example:81'] }),
      'a.example:81',
      undefined,
      'paused',
    ],
    [
      'not for its neighbour on another port',
      choice('every-site', [], { pausedSites: ['a.example:81'] }),
      'a.example',
      undefined,
      undefined,
    ],
    [
      'unless its site is chosen, on any port',
      choice('chosen-sites', ['a.example']),
      'a.example:81',
      undefined,
      undefined,
    ],
    [
      'where another site is chosen',
      choice('chosen-sites', ['a.example']),
      'b.example',
      undefined,
      'not-chosen',
    ],
    [
      'where nobody tells its site',
      choice('chosen-sites', ['a.example']),
      undefined,
      undefined,
      'not-chosen',
    ],
    ['until it is asked for', choice('on-click'), 'a.example', undefined, 'on-click'],
    ['not once it is asked for', choice('on-click'), 'a.example', 'a.example', undefined],
    ['again on the next site', choice('on-click'), 'b.example', 'a.example', 'on-click'],
  ])('%s', (_, chosen, site, asked, expected) => {
    expect(whyAtRest(chosen, site, asked)).toBe(expected);
  });
});
