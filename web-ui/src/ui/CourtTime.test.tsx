// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { courtQuery, meQuery, queryClient } from '@/api/queries';
import type { Me } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { CourtTime } from './CourtTime';

const NOW = '2026-10-23T08:00:00Z';
const DUE = '2026-10-23T13:30:00Z';

/** A court whose clock says eight, whatever the device believes. */
vi.hoisted(() => {
  globalThis.fetch = () =>
    Promise.resolve(Response.json({ name: '青田县人民法院', zone: 'Asia/Shanghai', now: '2026-10-23T08:00:00Z' }));
});

vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));

beforeAll(() => startI18n('it'));
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.useRealTimers();
});

test.each([-26, -5, 0, 5, 26])(
  'a deadline is the court’s, and so is what is left of it, on a device that is %i hours off',
  async (hours) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) + hours * 3_600_000 });
    queryClient.setQueryData(meQuery.queryKey, { zone: 'Europe/Rome' } as Me);
    await queryClient.query(courtQuery);

    render(
      <MantineProvider>
        <QueryClientProvider client={queryClient}>
          <CourtTime at={DUE} countdown />
        </QueryClientProvider>
      </MantineProvider>,
    );

    expect(screen.getByText(/15:30 ora tua, Roma/)).toBeTruthy();
    expect(screen.getByText(/tribunale 21:30/)).toBeTruthy();
    expect(screen.getByText(/^mancano 5 h (29|30) min$/)).toBeTruthy();
  },
);

test('what begins at a time that has passed has begun, and is not over', async () => {
  queryClient.setQueryData(meQuery.queryKey, { zone: 'Europe/Rome' } as Me);
  await queryClient.query(courtQuery);

  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <CourtTime at="2026-10-23T07:59:00Z" countdown="to-beginning" />
        <CourtTime at="2026-10-23T07:30:00Z" countdown />
      </QueryClientProvider>
    </MantineProvider>,
  );

  expect(screen.getByText(/09:59 ora tua, Roma/)).toBeTruthy();
  expect(screen.getAllByText('tempo scaduto')).toHaveLength(1);
});
