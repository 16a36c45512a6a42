// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

const court = vi.hoisted(() => {
  const state = { own: {} as object, answers: [] as object[] };
  globalThis.fetch = async (input) => {
    const request = input as Request;
    if (request.url.endsWith('/acts')) state.answers.push((await request.json()) as object);
    return Response.json(state.own);
  };
  return state;
});
vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));
vi.mock('@/ui', async (original) => ({
  ...(await original<object>()),
  useClockTime: () => (at: string) => at.slice(11, 16),
}));

import { queryClient } from '@/api/queries';
import type { OwnLines as Own } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { digestOf } from '../model/text';
import { OwnLines } from './OwnLines';

const PASS = 'a-pass';
const lines: Own['lines'] = [
  {
    number: 2,
    kind: 'answer',
    speaker: '00000000-0000-7000-8000-00000000000b',
    text: 'They moved out in June.',
    at: '2026-11-27T07:04:00Z',
    before: [],
  },
];

beforeAll(() => startI18n('en'));
beforeEach(() => {
  queryClient.clear();
  court.answers = [];
});
afterEach(cleanup);

async function shows(over: Partial<Own> = {}, quiet = false) {
  court.own = {
    hearing: 'hearing-1',
    caseNumber: '（2026）浙1121民初1号',
    state: 'open',
    digest: await digestOf(over.lines ?? lines),
    lines,
    objections: [],
    standing: 'reading',
    may: ['confirm-record', 'object-to-record'],
    ...over,
  } satisfies Own;
  render(
    <QueryClientProvider client={queryClient}>
      <OwnLines hearing="hearing-1" pass={PASS} quiet={quiet} />
    </QueryClientProvider>,
  );
}

test('a witness confirms what they said by the digest of what this page shows', async () => {
  await shows();
  expect(await screen.findByText('They moved out in June.')).toBeTruthy();

  const confirm = await screen.findByRole('button', { name: 'Confirm my lines' });
  await waitFor(() => expect(confirm).toHaveProperty('disabled', false));
  fireEvent.click(confirm);

  const digest = await digestOf(lines);
  await waitFor(() => expect(court.answers).toEqual([{ pass: PASS, act: 'confirm-record', digest }]));
});

test('where the court has another text than the page shows nothing can be confirmed', async () => {
  await shows({ digest: '0'.repeat(64) });

  expect((await screen.findByRole('alert')).textContent).toContain('The court has another text');
  expect(screen.getByRole('button', { name: 'Confirm my lines' })).toHaveProperty('disabled', true);
});

test('a witness objects to one of their lines, and reads how the judge ruled', async () => {
  await shows({
    objections: [
      { number: 1, by: 'me', text: 'It was May.', at: '2026-11-27T07:05:00Z', ruling: 'overruled', reason: 'Heard so' },
    ],
  });
  const line = await screen.findByRole('combobox', { name: 'Which line', hidden: true });
  fireEvent.change(line, { target: { value: '2' } });
  fireEvent.change(screen.getByRole('textbox', { hidden: true }), { target: { value: 'It was in May.' } });

  fireEvent.click(screen.getByRole('button', { name: 'Put it to the judge', hidden: true }));

  await waitFor(() =>
    expect(court.answers).toEqual([{ pass: PASS, act: 'object-to-record', text: 'It was in May.', line: 2 }]),
  );
  expect(screen.getByText(/It was May\..*Overruled: Heard so/)).toBeTruthy();
});

test('whoever has confirmed reads so and is asked nothing more', async () => {
  await shows({ standing: 'confirmed', may: [] });

  expect((await screen.findByRole('status')).textContent).toContain('You have confirmed these lines');
  expect(screen.queryByRole('button')).toBeNull();
});

test('who said nothing reads so, and on a last page nothing at all', async () => {
  await shows({ lines: [], may: [] });
  expect(await screen.findByText(/Nothing of yours is in the record yet/)).toBeTruthy();
  cleanup();
  queryClient.clear();

  await shows({ lines: [], may: [] }, true);
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  expect(screen.queryByRole('region')).toBeNull();
});
