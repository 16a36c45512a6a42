// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { RouterProvider, createMemoryHistory, createRootRoute, createRouter } from '@tanstack/react-router';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Case, Slot } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { TriedApart } from './TriedApart';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

async function shown(may: string[], unfair: number[], hasTrial = false) {
  const inCase = { id: 'c', may, hasTrial } as unknown as Case;
  const slots = unfair.map((unfairMinutes) => ({ unfairMinutes })) as Slot[];
  const root = createRootRoute({
    component: () => (
      <>
        <p>there</p>
        <TriedApart inCase={inCase} slots={slots} />
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

test.each([
  ['no hour at all', []],
  ['no hour in everybody’s day', [60, 30]],
])('where there is %s, the judge is led to the proposal and the clerk to what the rules say', async (_, unfair) => {
  expect(await shown(['propose-trial'], unfair)).toBe('/cases/c/trial');
  cleanup();
  expect(await shown([], unfair)).toBe('/what-if?case=c');
});

test('where an hour is fair to all, or a trial is held already, nothing is proposed', async () => {
  expect(await shown(['propose-trial'], [60, 0])).toBeNull();
  cleanup();
  expect(await shown(['propose-trial'], [60], true)).toBeNull();
});
