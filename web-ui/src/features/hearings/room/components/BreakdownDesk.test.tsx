// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

const clock = vi.hoisted(() => {
  globalThis.fetch = () => Promise.resolve(Response.json({}, { status: 503 }));
  return { now: 0 };
});
vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));
vi.mock('@/ui', async (original) => ({ ...(await original<object>()), useCourtNow: () => clock.now }));

import { startI18n } from '@/i18n';
import type { Act, ActName } from '@/rtc';
import { aBreakdown, aPerson, aState, CLERK, DEFENDANT, JUDGE } from '../model/fixtures';
import type { Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { BreakdownDesk } from './BreakdownDesk';

beforeAll(() => startI18n('en'));
beforeEach(() => (clock.now = Date.parse('2026-11-27T07:11:00Z')));
afterEach(cleanup);

const OF_JUDGE: ActName[] = ['note-cause', 'decide-breakdown', 'suspend', 'adjourn'];
const CHOICES = [
  'Wait on',
  'Go on without them',
  'Suspend (technical)',
  'Go on in writing',
  'Go on in the courtroom',
  'Adjourn to another day',
];

function shows(breakdown: Parameters<typeof aBreakdown>[0], who = JUDGE, may = OF_JUDGE) {
  const me = aPerson(who);
  const wu = aPerson(DEFENDANT, { name: 'Wu', breakdown: aBreakdown(breakdown) });
  const asked: Act[] = [];
  const room = { state: aState({ people: [me, wu] }), me, may };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <BreakdownDesk
        room={room as unknown as Room}
        view={{ underway: new Set() } as unknown as RoomView}
        visit={{ act: (act: Act) => asked.push(act) } as unknown as RoomVisit}
        lineUp
      />
    </QueryClientProvider>,
  );
  return asked;
}

const buttons = () => screen.queryAllByRole('button').map((one) => one.textContent);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('while the court waits the judge reads for how long still, and has nothing to choose', () => {
  clock.now = Date.parse('2026-11-27T07:06:30Z');
  shows({});

  expect(screen.getByRole('timer').textContent).toBe('03:30');
  expect(buttons()).toEqual([]);
});

test('then the judge has every way on that the law leaves', () => {
  shows({});
  expect(buttons().sort()).toEqual([...CHOICES].sort());
});

test('a way on is not offered twice, nor a suspension in a break', () => {
  shows({ withoutSince: '2026-11-27T07:10:30Z' }, JUDGE, ['note-cause', 'decide-breakdown', 'adjourn']);

  expect(buttons()).not.toContain('Go on without them');
  expect(buttons()).not.toContain('Suspend (technical)');
  expect(buttons()).toContain('Wait on');
});

test('waiting on needs no reason, going on without somebody does', () => {
  const asked = shows({});

  press('Wait on');
  press('Go on without them');
  expect(screen.getByText(/Go on without Wu\?/)).toBeTruthy();
  press('Go on without them');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'No line for an hour' } });
  press('Go on without them');

  const decided = { act: 'decide-breakdown', person: DEFENDANT };
  expect(asked).toEqual([
    { ...decided, choice: 'wait-on', reason: '' },
    { ...decided, choice: 'go-on-without', reason: 'No line for an hour' },
  ]);
});

test('the judge adjourns to another day, with or without one fixed', () => {
  const asked = shows({});

  press('Adjourn to another day');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Power cut' } });
  press('Adjourn to another day');

  expect(asked).toEqual([{ act: 'decide-breakdown', person: DEFENDANT, choice: 'adjourn', reason: 'Power cut' }]);
});

test('the clerk notes the cause and chooses nothing', () => {
  const asked = shows({}, CLERK, ['note-cause']);
  const cause = screen.getByRole('combobox', { name: 'Cause (OLR 25)' });
  expect(
    within(cause)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['not noted yet', 'network', 'device', 'power cut', 'force majeure', 'another cause']);

  fireEvent.change(cause, { target: { value: 'force-majeure' } });

  expect(asked).toEqual([{ act: 'note-cause', person: DEFENDANT, cause: 'force-majeure' }]);
  expect(buttons()).toEqual([]);
});

test('who is back is asked for the cause, and nothing is chosen any more', () => {
  shows({ lost: false });

  expect(screen.getByText(/Back\. Ask why the line was lost/)).toBeTruthy();
  expect(buttons()).toEqual([]);
});

test('nobody else sees any of it', () => {
  shows({}, 'plaintiff-1', []);
  expect(screen.queryByRole('region')).toBeNull();
});
