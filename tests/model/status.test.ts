import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edtf, PartyId } from '../../src/model/brand.ts';
import type { OfficialResponse, Stance } from '../../src/model/record.ts';
import { type OfficialStatus, officialStatus, type Position } from '../../src/model/status.ts';

const said = (party: string, stance: Stance, date: string): OfficialResponse => ({
  party: party as PartyId,
  stance,
  date: date as Edtf,
  sources: [],
});

const brief = ({ party, current, earlier }: Position): string => {
  const words = (all: readonly OfficialResponse[]) =>
    all.map(({ stance, date }) => `${stance} ${date}`).join(' and ');
  const before = earlier.length === 0 ? '' : ` (earlier ${words(earlier)})`;
  return `${party} ${words(current)}${before}`;
};

/** The status as a line that reads aloud. */
const told = (status: OfficialStatus): string => {
  const list = (positions: readonly Position[]) => positions.map(brief).join(', ');
  switch (status.kind) {
    case 'none-recorded':
      return status.kind;
    case 'none-found':
      return `none-found as of ${status.asOf}: ${list(status.by)}`;
    case 'disputed':
      return `disputed: ${list(status.confirmedBy)} | ${list(status.deniedBy)} | ${list(status.others)}`;
    default:
      return `${status.kind}: ${list(status.by)} | ${list(status.others)}`;
  }
};

const statusOf = (...responses: OfficialResponse[]) => told(officialStatus(responses));

describe('official status', () => {
  it('is none recorded where there is no response', () => {
    expect(statusOf()).toBe('none-recorded');
  });

  it('is denied by the party that denied, and names whom nothing was found of', () => {
    expect(
      statusOf(
        said('north-korea', 'none-found', '2022-12-31'),
        said('russia', 'denied', '2022-08-11'),
      ),
    ).toBe('denied: russia denied 2022-08-11 | north-korea none-found 2022-12-31');
  });

  it('is confirmed where all who take a side confirm', () => {
    expect(
      statusOf(said('b', 'partly-confirmed', '2023-02'), said('a', 'confirmed', '2023-01')),
    ).toBe('confirmed: a confirmed 2023-01, b partly-confirmed 2023-02 | ');
  });

  it('is denied by both where one denies the whole and one a part', () => {
    expect(statusOf(said('a', 'denied', '2023-01'), said('b', 'partly-denied', '2023-02'))).toBe(
      'denied: a denied 2023-01, b partly-denied 2023-02 | ',
    );
  });

  it('is disputed where one confirms and another denies', () => {
    expect(statusOf(said('a', 'confirmed', '2023-01'), said('b', 'denied', '2022-12'))).toBe(
      'disputed: a confirmed 2023-01 | b denied 2022-12 | ',
    );
  });

  it('is disputed where one denies the whole and another confirms a part', () => {
    expect(statusOf(said('a', 'partly-confirmed', '2023'), said('b', 'denied', '2023'))).toBe(
      'disputed: a partly-confirmed 2023 | b denied 2023 | ',
    );
  });

  it('is partly where nobody speaks to the whole: one grants a part, another denies a part', () => {
    expect(
      statusOf(said('a', 'partly-confirmed', '2023-01'), said('b', 'partly-denied', '2023-02')),
    ).toBe('partly: a partly-confirmed 2023-01, b partly-denied 2023-02 | ');
  });

  it('follows a party that denied and later confirmed, and keeps the denial', () => {
    expect(
      statusOf(said('russia', 'confirmed', '2025-04-26'), said('russia', 'denied', '2024-10-10')),
    ).toBe('confirmed: russia confirmed 2025-04-26 (earlier denied 2024-10-10) | ');
  });

  it('keeps the date of a denial that is repeated', () => {
    expect(
      statusOf(said('russia', 'denied', '2022-08-12'), said('russia', 'denied', '2022-08-11')),
    ).toBe('denied: russia denied 2022-08-11 and denied 2022-08-12 | ');
  });

  it('lets a later refusal to comment, or a later search, replace no statement', () => {
    expect(
      statusOf(
        said('a', 'denied', '2022-08'),
        said('a', 'declined', '2022-09'),
        said('a', 'none-found', '2023'),
      ),
    ).toBe('denied: a denied 2022-08 | ');
  });

  it('is disputed by one party alone where dates do not say which statement came last', () => {
    expect(statusOf(said('a', 'confirmed', '2022-08'), said('a', 'denied', '2022-08-11'))).toBe(
      'disputed: a denied 2022-08-11 and confirmed 2022-08 | a denied 2022-08-11 and confirmed 2022-08 | ',
    );
  });

  it('is no position where parties only declined or said neither', () => {
    expect(
      statusOf(
        said('a', 'none-found', '2023'),
        said('b', 'neither', '2022-08-12'),
        said('c', 'declined', '2022-08-09'),
      ),
    ).toBe('no-position: c declined 2022-08-09, b neither 2022-08-12 | a none-found 2023');
  });

  it('is none found as of the date up to which every party was searched', () => {
    expect(
      statusOf(
        said('a', 'none-found', '2023-05-01'),
        said('b', 'none-found', '2022-12-31'),
        said('a', 'none-found', '2022-08-31'),
      ),
    ).toBe(
      'none-found as of 2022-12-31: b none-found 2022-12-31, a none-found 2023-05-01 (earlier none-found 2022-08-31)',
    );
  });
});

describe('official status of any responses', () => {
  const response = fc
    .tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom<Stance>(
        'confirmed',
        'partly-confirmed',
        'denied',
        'partly-denied',
        'declined',
        'neither',
        'none-found',
      ),
      fc.constantFrom('2022', '2022-08', '2022-08-11', '2022-08-12', '../2022-08-05', '2023-01~'),
    )
    .map((parts) => said(...parts));

  it('names every party, and hangs on what was said, not on the order of writing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(response, { selector: (r) => JSON.stringify(r) }), (responses) => {
        const status = officialStatus(responses);
        const text = told(status);
        for (const { party } of responses) expect(text).toContain(`${party} `);
        expect(officialStatus(responses.toReversed()).kind).toBe(status.kind);
      }),
    );
  });

  it('never says confirmed or denied without a party that says so of the whole', () => {
    fc.assert(
      fc.property(fc.array(response), (responses) => {
        const { kind } = officialStatus(responses);
        if (kind !== 'confirmed' && kind !== 'denied') return;
        expect(responses.map(({ stance }) => stance)).toContain(kind);
      }),
    );
  });
});
