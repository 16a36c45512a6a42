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
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '@/api/queries';
import { startI18n } from '@/i18n';
import { ConsentPage } from './ConsentPage';

const sent = vi.hoisted(() => {
  const bodies: unknown[] = [];
  const entry = { stage: 'inquiry', mine: true, choice: 'pending', party: 'p', role: 'defendant', name: '吴' };
  globalThis.fetch = async (input) => {
    const request = input as Request;
    if (request.method === 'PUT') bodies.push(await request.json());
    return Response.json(
      request.url.includes('consent-notices')
        ? { title: 'Online', paragraphs: ['Puoi scegliere.'], version: '2026-1', basis: 'OLR 4' }
        : { entries: request.method === 'PUT' ? [] : [entry] },
    );
  };
  return bodies;
});

vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));

const root = createRootRoute();
const around = createRoute({ getParentRoute: () => root, id: 'around' });
const signedIn = createRoute({ getParentRoute: () => around, id: 'signed-in-only' });
const page = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$case/consent',
  validateSearch: (): { stage?: string } => ({}),
  component: ConsentPage,
});
const routeTree = root.addChildren([around.addChildren([signedIn.addChildren([page])])]);

beforeAll(() => startI18n('it'));
beforeEach(() => {
  sent.length = 0;
  queryClient.clear();
  const router = createRouter({
    routeTree,
    history: createMemoryHistory({ initialEntries: ['/cases/c/consent'] }),
  });
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
});
afterEach(cleanup);

/** What somebody sees of a choice: everything but its words. */
function look(choice: HTMLElement): string {
  const bare = choice.cloneNode(true) as HTMLElement;
  const nodes = document.createTreeWalker(bare, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) nodes.currentNode.nodeValue = '…';
  return bare.outerHTML.replaceAll(/(id|value|name|for)="[^"]*"/g, '');
}

test('to come to the courthouse is as prominent a choice as to go online, and neither is made beforehand (OLR 4)', async () => {
  const online = await screen.findByRole('radio', { name: /^Online/ });
  const offline = screen.getByRole('radio', { name: /^In tribunale/ });

  expect(look(offline)).toBe(look(online));
  expect(offline.parentElement).toBe(online.parentElement);
  expect(offline.querySelector('strong')?.textContent).toBe('In tribunale');
  for (const choice of [online, offline]) {
    expect(choice.getAttribute('aria-checked')).toBe('false');
    expect(choice).toHaveProperty('disabled', false);
  }
  expect(screen.getByRole('button', { name: 'Conferma la mia scelta' })).toHaveProperty('disabled', true);
});

test.each([
  ['online', /^Online/],
  ['offline', /^In tribunale/],
])('one press and one confirmation choose %s, and no reason is asked for', async (choice, name) => {
  fireEvent.click(await screen.findByRole('radio', { name }));
  fireEvent.click(screen.getByRole('button', { name: 'Conferma la mia scelta' }));

  await waitFor(() => expect(sent).toEqual([{ choice, noticeVersion: '2026-1' }]));
  expect(screen.queryByRole('textbox')).toBeNull();
});
