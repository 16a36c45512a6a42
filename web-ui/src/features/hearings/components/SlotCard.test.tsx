// @vitest-environment happy-dom
import { MantineProvider, Radio } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { queryClient } from '@/api/queries';
import type { Slot } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { HolidaysUnknown } from './HolidaysUnknown';
import { SlotCard } from './SlotCard';

vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));

beforeAll(() => startI18n('en'));
afterEach(cleanup);

function shown(day: Slot['local'][number]['day']) {
  const slot: Slot = {
    startsAt: '2026-12-08T08:00:00Z',
    endsAt: '2026-12-08T08:30:00Z',
    unfairMinutes: day?.feast === undefined ? 0 : 30,
    local: [
      {
        capacity: 'defendant',
        name: 'Wu',
        zone: 'Europe/Rome',
        startsAt: '2026-12-08T09:00:00+01:00',
        unfairMinutes: day?.feast === undefined ? 0 : 30,
        ...(day === undefined ? {} : { day }),
      },
    ],
    warnings: [],
  };
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <HolidaysUnknown slots={[slot, slot]} />
        <Radio.Group>
          <SlotCard slot={slot} />
        </Radio.Group>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('a slot on the holiday of a party says so, with its name, and is not called fair', () => {
  shown({ country: 'IT', known: true, feast: 'immaculate-conception' });

  expect(screen.getByText('holiday in Italy: Immaculate Conception')).toBeTruthy();
  expect(screen.queryByText(/does not have the public holidays/)).toBeNull();
});

test('where the court does not know the holidays of a place, it says so once and supposes nothing', () => {
  shown({ country: 'ES', known: false });

  expect(screen.getAllByText(/does not have the public holidays of Spain/)).toHaveLength(1);
  expect(screen.queryByText(/^holiday in/)).toBeNull();
});

test('an ordinary day says nothing', () => {
  shown({ country: 'IT', known: true });

  expect(screen.queryByText(/holiday/)).toBeNull();
});
