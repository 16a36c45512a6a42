// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';

const clock = vi.hoisted(() => ({ now: 0 }));
vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));
vi.mock('@/ui', async (original) => ({ ...(await original<object>()), useCourtNow: () => clock.now }));

import { startI18n } from '@/i18n';
import { aBreakdown, aPerson, aState, DEFENDANT, JUDGE, PLAINTIFF } from '../model/fixtures';
import type { Room } from '../model/RoomScreen';
import { Breakdowns } from './Breakdowns';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

function shows(at: string, breakdown: Parameters<typeof aBreakdown>[0], who = PLAINTIFF) {
  clock.now = Date.parse(at);
  const people = [
    aPerson(JUDGE),
    aPerson(PLAINTIFF),
    aPerson(DEFENDANT, { name: 'Wu', breakdown: aBreakdown(breakdown) }),
  ];
  const me = people.find((one) => one.person === who);
  render(<Breakdowns room={{ state: aState({ people }), me } as unknown as Room} />);
  return screen.queryByRole('status')?.textContent;
}

test('everybody reads whom the court waits for, how long still, and that it is no refusal to appear', () => {
  for (const who of [JUDGE, PLAINTIFF]) {
    const said = shows('2026-11-27T07:06:15Z', {}, who);
    expect(said).toContain('Wu has lost the line. It is no refusal to appear: the court waits');
    expect(screen.getByRole('timer').textContent).toBe('03:45');
    cleanup();
  }
});

test('when it has waited they read that the judge decides, and then what was decided', () => {
  expect(shows('2026-11-27T07:10:00Z', {})).toContain('Wu is not back yet. The judge decides');
  cleanup();
  expect(shows('2026-11-27T07:12:00Z', { withoutSince: '2026-11-27T07:11:00Z' })).toContain(
    'The hearing goes on without Wu',
  );
  expect(screen.queryByRole('timer')).toBeNull();
});

test('nothing is said of who is back, nor to oneself', () => {
  expect(shows('2026-11-27T07:06:15Z', { lost: false })).toBeUndefined();
  cleanup();
  expect(shows('2026-11-27T07:06:15Z', {}, DEFENDANT)).toBeUndefined();
});
