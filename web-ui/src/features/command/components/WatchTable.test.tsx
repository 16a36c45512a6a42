// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startI18n } from '@/i18n';
import { command } from '../../../../fixtures/command';
import { WatchTable } from './WatchTable';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

async function shows() {
  const root = createRootRoute();
  const wall = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => <WatchTable hearings={command.items} now={Date.parse(command.now)} />,
  });
  const router = createRouter({
    routeTree: root.addChildren([wall]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      {/* The pages of the court are another tree; here is only the wall. */}
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  return screen.findByRole('table', { name: 'Hearings today' });
}

const rows = (table: HTMLElement) => within(table).getAllByRole('row').slice(1);

function there<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('it is not there');
  return one;
}

test('is a table of hearings with a heading over each column and one at the head of each row', async () => {
  const table = await shows();

  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((head) => head.textContent),
  ).toEqual(['Hearing', 'Time', 'State', 'Who is expected', 'Alarms', 'Help']);
  expect(within(table).getAllByRole('rowheader')).toHaveLength(command.items.length);
});

test('says who is late and by how much, and of a lost line only that it is lost', async () => {
  const [first] = rows(await shows());

  expect(first?.textContent).toContain('2 of 5 there');
  expect(first?.textContent).toMatch(/Witness 王邻居 ! 42 min late/);
  expect(first?.textContent).toMatch(/Defendant 林伟 ✕ Line lost/);
  expect(first?.textContent).not.toMatch(/林伟[^W]*late/);
  expect(first?.textContent).toContain('Technical break');
  expect(first?.textContent).toContain('Sound and picture interrupted');
  expect(first?.textContent).toContain('2 in all');
});

test('leads into its own hearings and into no other', async () => {
  const [mine, others, , over] = rows(await shows());

  expect(
    within(there(mine))
      .getByRole('link', { name: /^Enter the room of/ })
      .getAttribute('href'),
  ).toBe(`/hearings/${there(command.items[0]).id}/room`);
  expect(within(there(others)).queryAllByRole('link')).toEqual([]);
  expect(others?.textContent).toContain('Another clerk’s hearing');
  expect(within(there(over)).queryByRole('link', { name: /^Enter the room of/ })).toBeNull();
});

test('is walked by arrows, from one of its own hearings to the next', async () => {
  const table = await shows();
  const links = [...table.querySelectorAll<HTMLElement>('[data-row]')];
  links[0]?.focus();

  fireEvent.keyDown(there(links[0]), { key: 'ArrowDown' });
  expect(document.activeElement).toBe(links[1]);
  fireEvent.keyDown(there(links[1]), { key: 'End' });
  expect(document.activeElement).toBe(links.at(-1));
  fireEvent.keyDown(there(links.at(-1)), { key: 'ArrowDown' });
  expect(document.activeElement).toBe(links.at(-1));
  fireEvent.keyDown(there(links.at(-1)), { key: 'Home' });
  expect(document.activeElement).toBe(links[0]);
});
