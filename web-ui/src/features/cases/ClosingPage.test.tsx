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
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '@/api/queries';
import { startI18n } from '@/i18n';
import { ClosingPage } from './ClosingPage';

vi.hoisted(() => {
  const told: Record<string, unknown> = {
    '/api/cases/c': { id: 'c', number: '1', state: 'accepted', version: 1, may: ['close-case'] },
    '/api/cases/c/hearings': { items: [{ id: 'h1', state: 'closed', startsAt: '2026-11-27T07:00:00Z' }] },
    '/api/hearings/h1/lines': {
      lostSecondsMax: 60,
      sides: [{ capacity: 'defendant', lostSeconds: 75, exceeded: true }],
      people: [],
    },
  };
  globalThis.fetch = (input) => {
    const found = told[new URL((input as Request).url).pathname];
    return Promise.resolve(Response.json(found ?? {}, { status: found ? 200 : 503 }));
  };
});

vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));
vi.mock('@/features/mediation', () => ({ MediationStanding: () => null }));

const root = createRootRoute();
const around = createRoute({ getParentRoute: () => root, id: 'around' });
const signedIn = createRoute({ getParentRoute: () => around, id: 'signed-in-only' });
const page = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$case/closing',
  component: ClosingPage,
});
const routeTree = root.addChildren([around.addChildren([signedIn.addChildren([page])])]);

beforeAll(async () => {
  // What a growing text field listens to, and this environment lacks.
  Object.defineProperty(document, 'fonts', { value: new EventTarget() });
  await startI18n('en');
});
beforeEach(() => queryClient.clear());
afterEach(cleanup);

test('before a judgment is entered the judge reads what a side lost of which hearing, and goes there', async () => {
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: ['/cases/c/closing'] }) });
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  const ground = await screen.findByRole('combobox');
  expect(screen.queryByText(/could not hear or be heard/)).toBeNull();

  fireEvent.change(ground, { target: { value: 'judgment' } });

  expect(await screen.findByText(/Defendant: this side could not hear or be heard for 75 s/)).toBeTruthy();
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toContain('/hearings/h1');
});
