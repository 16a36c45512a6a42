// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider, createMemoryHistory, createRootRoute, createRouter } from '@tanstack/react-router';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '@/api/queries';
import { startI18n } from '@/i18n';
import { LostSitting, LostSittings } from './LostSitting';

const asked = vi.hoisted(() => {
  const urls: string[] = [];
  const side = (capacity: string, lostSeconds: number) => ({ capacity, lostSeconds, exceeded: lostSeconds > 60 });
  globalThis.fetch = (input) => {
    const { pathname } = new URL((input as Request).url);
    urls.push(pathname);
    if (pathname.endsWith('/hearings')) {
      const hearing = (id: string, state: string) => ({ id, state, startsAt: '2026-11-27T07:00:00Z' });
      return Promise.resolve(
        Response.json({
          items: [hearing('h1', 'closed'), hearing('h2', 'adjourned'), hearing('h3', 'scheduled')],
        }),
      );
    }
    const lost = pathname.includes('/h1/') ? 75 : 20;
    return Promise.resolve(
      Response.json({ lostSecondsMax: 60, sides: [side('plaintiff', 0), side('defendant', lost)], people: [] }),
    );
  };
  return urls;
});

vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));

beforeAll(() => startI18n('en'));
beforeEach(() => {
  asked.length = 0;
  queryClient.clear();
});
afterEach(cleanup);

function shows(what: ReactNode) {
  const routeTree = createRootRoute({ component: () => what });
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: ['/'] }) });
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('in the room the judge reads which side lost how much of the sitting, and under which article', async () => {
  shows(<LostSitting hearing="h1" running />);

  expect(await screen.findByText(/^Defendant: this side could not hear or be heard for 75 s/)).toBeTruthy();
  expect(screen.getByRole('button', { name: /OLR 25/ })).toBeTruthy();
  expect(screen.queryByText(/^Plaintiff/)).toBeNull();
  expect(screen.queryByRole('link')).toBeNull();
});

test('a side that lost less than the court lets pass is not named', async () => {
  shows(<LostSitting hearing="h2" running={false} />);

  await waitFor(() => expect(asked).toContain('/api/hearings/h2/lines'));
  expect(screen.queryByText(/could not hear/)).toBeNull();
});

test('of a case each hearing that sat is asked about, and the one that lost too much is led to', async () => {
  shows(<LostSittings caseId="c" />);

  expect(await screen.findByText(/Defendant: this side could not hear or be heard for 75 s/)).toBeTruthy();
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/hearings/h1']);
  expect(asked).toContain('/api/hearings/h2/lines');
  expect(asked).not.toContain('/api/hearings/h3/lines');
});
