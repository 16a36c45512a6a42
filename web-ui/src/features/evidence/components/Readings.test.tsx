// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '@/api/queries';
import type { Exhibit } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { Readings } from './Readings';

const court = vi.hoisted(() => {
  const told = { capacity: 'clerk', asked: [] as string[] };
  globalThis.fetch = (input) => {
    const { pathname } = new URL((input as Request).url);
    told.asked.push(pathname);
    if (pathname.startsWith('/api/cases/')) return Promise.resolve(Response.json({ myCapacity: told.capacity }));
    if (!pathname.endsWith('/readings'))
      return Promise.resolve(Response.json({ zone: 'Asia/Shanghai', now: '2026-11-02T02:00:00Z' }));
    const by = { id: 'w', name: '吴静', capacity: 'defendant' };
    return Promise.resolve(Response.json({ items: [{ id: 'r', at: '2026-11-02T01:00:00Z', by }] }));
  };
  return told;
});

vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));

beforeAll(() => startI18n('en'));
beforeEach(() => {
  queryClient.clear();
  court.asked.length = 0;
});
afterEach(cleanup);

function shownTo(capacity: string) {
  court.capacity = capacity;
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <Readings exhibit={{ id: 'x', caseId: 'c' } as Exhibit} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test.each(['judge', 'clerk'])('a %s sees who read it', async (capacity) => {
  shownTo(capacity);

  expect(await screen.findByText(/吴静/)).toBeTruthy();
});

test('a party is shown nothing, and nothing is asked', async () => {
  shownTo('plaintiff');
  await vi.waitFor(() => expect(court.asked).toContain('/api/cases/c'));

  expect(screen.queryByText('Who read it')).toBeNull();
  expect(court.asked).not.toContain('/api/exhibits/x/readings');
});
