// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';

vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));
vi.mock('@/ui', async (original) => ({
  ...(await original<object>()),
  useZones: () => ({ mine: 'Europe/Rome', court: 'Asia/Shanghai' }),
  useCourtNow: () => Date.parse('2026-12-01T02:00:00Z'),
}));

import type { Slot } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { instantIn } from '@/ui/time';
import { AnotherTime } from './AnotherTime';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

const wu: Slot['local'][number] = {
  capacity: 'defendant',
  name: 'Wu',
  zone: 'Europe/Rome',
  startsAt: '2026-12-08T09:00:00+01:00',
  unfairMinutes: 0,
};

function chooses(wall: string) {
  const chosen: (string | undefined)[] = [];
  render(
    <MantineProvider>
      <AnotherTime people={[wu]} onChoose={(startsAt) => chosen.push(startsAt)} />
    </MantineProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Another time, also outside court hours' }));
  fireEvent.change(screen.getByLabelText(/Day and time in/), { target: { value: wall } });
  return chosen;
}

test('an evening of the court is chosen by the court’s clock, wherever the judge sits, and everybody reads their own', () => {
  expect(chooses('2026-12-08T20:00')).toEqual(['2026-12-08T12:00:00.000Z']);

  expect(screen.getByRole('listitem').textContent).toMatch(/Wu: .*13:00|Wu: .*1:00\spm/i);
  expect(screen.getByText(/the judge alone can fix a hearing, and approves it/)).toBeTruthy();
});

test('a time taken out again is chosen no more', () => {
  const chosen = chooses('2026-12-08T20:00');
  fireEvent.change(screen.getByLabelText(/Day and time in/), { target: { value: '' } });
  expect(chosen).toEqual(['2026-12-08T12:00:00.000Z', undefined]);
});

test.each([
  ['Asia/Shanghai', '2026-12-08T20:00', '2026-12-08T12:00:00Z'],
  ['Europe/Rome', '2026-07-01T09:00', '2026-07-01T07:00:00Z'],
  ['Europe/Rome', '2026-10-25T12:00', '2026-10-25T11:00:00Z'],
  ['America/New_York', '2026-12-31T22:30', '2027-01-01T03:30:00Z'],
])('the clocks of %s show %s at %s', (zone, wall, instant) => {
  expect(instantIn(zone, wall)).toBe(Date.parse(instant));
});
