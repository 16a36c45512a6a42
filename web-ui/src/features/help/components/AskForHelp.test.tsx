// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

interface Sent {
  path: string;
  body: Record<string, unknown>;
}

/** The court, as far as this page asks it. It has to be there before the client is. */
const court = vi.hoisted(() => {
  const state = {
    away: false,
    capacity: 'defendant',
    lines: [] as object[],
    sent: [] as Sent[],
  };
  const json = (body: object) =>
    new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });
  globalThis.fetch = async (input) => {
    const request = input as Request;
    if (state.away) throw new TypeError('Failed to fetch');
    const { pathname: path } = new URL(request.url);
    if (path.endsWith('/help/reading') || (path.endsWith('/help') && request.method === 'GET')) {
      return json({
        threads: [{ person: 'p1', name: 'Wu', capacity: 'defendant', waiting: false, lines: state.lines }],
      });
    }
    if (request.method === 'POST') {
      state.sent.push({ path, body: (await request.json()) as Record<string, unknown> });
      return new Response(null, { status: 204 });
    }
    return path.endsWith('/hearings/h1') ? json({ id: 'h1', myCapacity: state.capacity }) : json({});
  };
  return state;
});
vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));

import { queryClient } from '@/api/queries';
import { startI18n } from '@/i18n';
import AskForHelp from './AskForHelp';

beforeAll(() => startI18n('en'));
beforeEach(() => {
  Object.assign(court, { away: false, capacity: 'defendant', lines: [], sent: [] });
  sessionStorage.clear();
  queryClient.clear();
});
afterEach(cleanup);

const shows = (pass?: string) =>
  render(
    <QueryClientProvider client={queryClient}>
      <AskForHelp hearing="h1" pass={pass} />
    </QueryClientProvider>,
  );
const opens = async () => fireEvent.click(await screen.findByRole('button', { name: 'Ask the court for help' }));
const writes = (text: string) => {
  fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
};

test('says in plain words that nothing written here is a statement in the case, and who reads it', async () => {
  shows();
  await opens();

  expect(
    screen.getByText(/not the judge and not the other side.*nothing written here counts as a statement/s),
  ).toBeTruthy();
});

test('sends a line under an id of its own to the hearing', async () => {
  shows();
  await opens();
  writes('I hear nothing');

  await waitFor(() => expect(court.sent).toHaveLength(1));
  expect(court.sent[0]?.path).toBe('/api/hearings/h1/help');
  expect(court.sent[0]?.body).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    text: 'I hear nothing',
  });
});

test('whoever has a pass and no account sends it with the line', async () => {
  shows('a-pass');
  await opens();
  writes('I see nothing');

  await waitFor(() => expect(court.sent).toHaveLength(1));
  expect(court.sent[0]).toMatchObject({ path: '/api/help', body: { pass: 'a-pass', text: 'I see nothing' } });
});

test('a line written while the line is down stands there as waiting and goes when the network is back, once', async () => {
  shows();
  await opens();
  court.away = true;
  writes('I hear nothing');
  expect(await screen.findByText('Not with the court yet; it is sent when the line is back')).toBeTruthy();

  court.away = false;
  window.dispatchEvent(new Event('online'));

  await waitFor(() =>
    expect(screen.queryByText('Not with the court yet; it is sent when the line is back')).toBeNull(),
  );
  expect(court.sent.map(({ body }) => body['text'])).toEqual(['I hear nothing']);
});

test('says that the court has answered until the answer was opened', async () => {
  court.lines = [
    { id: 'l1', fromCourt: false, by: 'Wu', text: 'I hear nothing', at: '2026-11-24T06:34:00Z' },
    { id: 'l2', fromCourt: true, by: 'Chen', text: 'Check the headphones', at: '2026-11-24T06:35:00Z' },
  ];
  shows();
  expect(await screen.findByText('The court has answered you.')).toBeTruthy();

  await opens();

  expect(screen.queryByText('The court has answered you.')).toBeNull();
  expect(screen.getByRole('log').textContent).toContain('Clerk Chen');
  expect(screen.getByRole('log').textContent).toContain('Check the headphones');
});

test.each(['judge', 'clerk'])('is nothing to a %s, who has no help to ask for', async (capacity) => {
  court.capacity = capacity;
  shows();
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));

  expect(screen.queryByRole('button')).toBeNull();
});
