// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '@/api/queries';
import type { Trial } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { SeveralAtOnce } from './SeveralAtOnce';

/** What the court was asked. In the third case the parties are not done; every other goes on. */
const asked = vi.hoisted(() => {
  const acts: { path: string; act: unknown; version: string | null }[] = [];
  globalThis.fetch = async (request) => {
    const { url, headers } = request as Request;
    const path = new URL(url).pathname;
    acts.push({ path, act: await (request as Request).json(), version: headers.get('If-Match') });
    const caseId = path.split('/')[3];
    return caseId === 'c3'
      ? Response.json({ code: 'trial-stage-not-finished' }, { status: 409 })
      : Response.json({ id: `t-${String(caseId)}`, caseId, caseNumber: caseId, may: [], version: 9 }, { status: 201 });
  };
  return acts;
});

const trials = [1, 2, 3, 4, 5].map(
  (number) =>
    ({
      id: `t-c${String(number)}`,
      caseId: `c${String(number)}`,
      caseNumber: `c${String(number)}`,
      may: ['open-stage', 'extend-window'],
      version: number,
    }) as Trial,
);

beforeAll(() => startI18n('en'));
beforeEach(() => {
  asked.length = 0;
});
afterEach(cleanup);

test('a judge goes on with five trials by one press, and the one that is refused holds up no other', async () => {
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <SeveralAtOnce trials={trials} />
      </QueryClientProvider>
    </MantineProvider>,
  );

  fireEvent.click(screen.getByRole('button', { name: 'Open the next stage' }));

  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(5));
  expect(asked.map(({ path, version }) => [path, version])).toEqual(
    [1, 2, 3, 4, 5].map((number) => [`/api/cases/c${String(number)}/trial/acts`, `"${String(number)}"`]),
  );
  expect(asked.map(({ act }) => act)).toEqual(Array(5).fill({ act: 'open-stage', hours: 48 }));
  const [first, , third] = screen.getAllByRole('listitem').map((line) => line.textContent);
  expect(first).toContain('c1');
  expect(third).not.toBe(first?.replace('c1', 'c3'));
});
