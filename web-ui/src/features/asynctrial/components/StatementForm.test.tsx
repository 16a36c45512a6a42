// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { queryClient } from '@/api/queries';
import type { Trial } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { StatementForm } from './StatementForm';

/** A court that has every text, and to which no file gets through. */
vi.hoisted(() => {
  globalThis.fetch = (request) => {
    const { url, method } = request as Request;
    const path = new URL(url).pathname;
    if (method === 'POST' && path === '/api/uploads') return new Promise(() => undefined);
    return Promise.resolve(Response.json(path.endsWith('/exhibits') ? { items: [] } : { slot: 's', text: '' }));
  };
});

vi.mock('@/api/device', () => ({
  device: () =>
    Promise.resolve({
      get: () => Promise.resolve(undefined),
      getAll: () => Promise.resolve([]),
      put: () => Promise.resolve(),
      delete: () => Promise.resolve(),
    }),
}));

/** Nobody is signed in, and nobody is asked to. */
vi.mock('@/api/signIn', () => ({
  accessToken: () => Promise.resolve(undefined),
  sinceIdentified: () => Promise.resolve(undefined),
  identifyAnew: () => Promise.resolve(),
}));

const trial = {
  caseId: 'c',
  version: 3,
  myParty: 'p2',
  parties: [],
  items: [],
  drafts: { s: 'Ci siamo separati nel 2019.' },
  enclosed: {},
  speaking: { longestSeconds: 600, bytesMax: 1, freshMinutes: 30, transcribes: false },
  may: ['submit'],
} as unknown as Trial;

beforeAll(async () => {
  vi.stubGlobal('IDBKeyRange', { bound: () => undefined });
  // What the text area asks of a browser's fonts.
  Object.defineProperty(document, 'fonts', { value: new EventTarget() });
  await startI18n('en');
});
afterEach(cleanup);

test('nothing is handed in while a file that goes with it is on its way, and it can be left out', async () => {
  const { container } = render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <StatementForm trial={trial} slot="s" label="Your answer" of={{ kind: 'argument' }} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  const handIn = () => screen.getByRole('button', { name: 'Hand in and seal' });
  expect(handIn()).toHaveProperty('disabled', false);

  const picked = new File(['%PDF-1.7'], 'chat.pdf', { type: 'application/pdf' });
  fireEvent.change(container.querySelector('input[type=file]') as Element, { target: { files: [picked] } });

  await waitFor(() => expect(handIn()).toHaveProperty('disabled', true));
  expect(screen.getByText(/is not at the court yet/)).toBeTruthy();

  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(handIn()).toHaveProperty('disabled', false));
});
