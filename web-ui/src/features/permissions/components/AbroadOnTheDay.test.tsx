// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '@/api/queries';
import type { Permission, PermissionPresence } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { AbroadOnTheDay } from './AbroadOnTheDay';

const register = vi.hoisted(() => {
  const told = { answer: {}, asked: [] as string[] };
  globalThis.fetch = (input) => {
    told.asked.push((input as Request).url);
    return Promise.resolve(Response.json(told.answer));
  };
  return told;
});

vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));

const witness = {
  id: 'w',
  role: 'witness',
  name: '周敏',
  country: 'IT',
  activity: 'testify',
  status: 'granted',
  corrected: false,
  standing: 'suffices',
  expired: false,
  by: 'clerk',
  at: '2026-11-02T01:00:00Z',
} as const;
const defendant = {
  party: 'd',
  role: 'defendant',
  country: 'IT',
  activity: 'attend-hearing',
  status: 'unknown',
} as const;

beforeAll(() => startI18n('en'));
beforeEach(() => {
  queryClient.clear();
  register.asked.length = 0;
});
afterEach(cleanup);

function shown(answer: { items: Permission[]; unnoted: PermissionPresence[] }) {
  register.answer = answer;
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => <AbroadOnTheDay caseId="c" day="2026-12-01" />,
  });
  const router = createRouter({ routeTree: root.addChildren([page]), history: createMemoryHistory() });
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('a hearing on a day on which the leave has run out is fixed with that before one’s eyes', async () => {
  shown({ items: [{ ...witness, standing: 'lacking', expired: true }], unnoted: [] });

  expect((await screen.findByRole('listitem')).textContent).toBe(
    'Witness 周敏 · Italy · testify ✕ must not be done ✕ ran out',
  );
  expect(register.asked.every((url) => url.endsWith('/permissions?on=2026-12-01'))).toBe(true);
});

test('a party abroad of whom nothing is noted is put to the judge', async () => {
  shown({ items: [witness], unnoted: [defendant] });

  expect((await screen.findAllByRole('listitem')).at(-1)?.textContent).toContain('the judge decides');
});

test('where everything is there, that is said, and no list', async () => {
  shown({ items: [witness], unnoted: [] });

  expect(await screen.findByText(/may do so on that day/)).toBeTruthy();
  expect(screen.queryByRole('listitem')).toBeNull();
});
