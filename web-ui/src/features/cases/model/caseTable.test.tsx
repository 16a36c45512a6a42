// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import type { CaseSummary } from '@/api/schemas';
import { startI18n, useText } from '@/i18n';
import { caseTable, csvOf } from './caseTable';

beforeAll(() => startI18n('en'));

const CASE: CaseSummary = {
  id: '019ab000-0000-7000-8000-000000000001',
  number: '（2026）浙1121民初123号',
  cause: 'divorce',
  state: 'accepted',
  plaintiff: '林秀兰',
  defendant: '=HYPERLINK("http://evil.example")',
  turn: { kind: 'verify-identity', mine: true, due: { at: '2026-03-09T16:30:00Z', basis: 'OLR 7' } },
  nextHearingAt: '2026-03-27T07:00:00Z',
  filedAt: '2026-02-28T23:59:00Z',
  changedAt: '2026-03-01T00:00:00Z',
} as CaseSummary;

const table = (cases: CaseSummary[]) => caseTable(cases, renderHook(useText).result.current, 'Asia/Shanghai');

test('a case is a row in the words of the reader, with times by the clock of the court', () => {
  const [headings, row] = table([CASE]);

  expect(headings?.slice(-2)).toEqual(['Filed (Asia/Shanghai)', 'Last change (Asia/Shanghai)']);
  expect(row).toEqual([
    CASE.number,
    'Divorce',
    '林秀兰',
    CASE.defendant,
    'Accepted',
    'Verify identity',
    'yes',
    '2026-03-10 00:30',
    '2026-03-27 15:00',
    '2026-03-01 07:59',
    '2026-03-01 08:00',
  ]);
});

test.each(['2026-12-07T15:59:59.999Z', '2026-12-07T16:00:00Z'])(
  'a time limit that ends with a day is due on that day: %s',
  (at) => {
    const row = table([
      { ...CASE, turn: { kind: 'verify-identity', mine: true, due: { rule: 'decide-on-filing', at, basis: 'OLR 9' } } },
    ])[1];

    expect(row?.[7]).toMatch(/^2026-12-07 (23:59|24:00)$/);
  },
);

test('what a case does not have yet is empty', () => {
  const { number, nextHearingAt, ...rest } = CASE;
  const row = table([{ ...rest, turn: { kind: 'none', mine: false } }])[1];

  expect([number, nextHearingAt]).not.toContain(undefined);
  expect([row?.[0], row?.[5], row?.[6], row?.[7], row?.[8]]).toEqual(['', '', 'no', '', '']);
});

test('in the file nothing is a formula, and a spreadsheet knows its characters', async () => {
  const text = await (await csvOf(table([CASE]))).text();

  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  expect(text.split('\r\n')).toHaveLength(2);
});
