// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { RouterProvider, createMemoryHistory, createRootRoute, createRouter } from '@tanstack/react-router';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Case } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { TriedApart } from './TriedApart';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

async function shown(may: string[], basis: string | undefined, hasTrial = false) {
  const inCase = { id: 'c', may, hasTrial } as unknown as Case;
  const root = createRootRoute({
    component: () => (
      <>
        <p>there</p>
        <TriedApart inCase={inCase} basis={basis} />
      </>
    ),
  });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  render(
    <MantineProvider>
      <RouterProvider router={router as never} />
    </MantineProvider>,
  );
  await waitFor(() => screen.getByText('there'));
  return screen.queryByRole('link')?.getAttribute('href') ?? null;
}

test('where no hour is fair to all, the judge is led to the proposal and the clerk to what the rules say', async () => {
  expect(await shown(['propose-trial'], 'OLR 20')).toBe('/cases/c/trial');
  cleanup();
  expect(await shown([], 'OLR 20')).toBe('/what-if?case=c');
  expect(screen.getByRole('button', { name: /OLR 20/ })).toBeTruthy();
});

test('where an hour is fair to all, or a trial is held already, nothing is proposed', async () => {
  expect(await shown(['propose-trial'], undefined)).toBeNull();
  cleanup();
  expect(await shown(['propose-trial'], 'OLR 20', true)).toBeNull();
});
