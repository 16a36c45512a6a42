// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

/** The court, as far as help is concerned. It has to be there before the client is. */
const court = vi.hoisted(() => {
  const state = { capacity: 'defendant', lines: [] as object[] };
  globalThis.fetch = (input) => {
    const { pathname: path } = new URL((input as Request).url);
    if (path.endsWith('/help')) {
      const thread = { person: 'defendant-1', name: 'Wu', capacity: 'defendant', waiting: false, lines: state.lines };
      return Promise.resolve(Response.json({ threads: [thread] }));
    }
    return Promise.resolve(
      path.endsWith('/hearing-1') ? Response.json({ myCapacity: state.capacity }) : Response.json({}, { status: 503 }),
    );
  };
  return state;
});
vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));

import { HelpNews } from '@/features/help';
import { queryClient } from '@/api/queries';
import { startI18n } from '@/i18n';
import { aPerson, aState, CLERK, DEFENDANT, JUDGE } from '../model/fixtures';
import type { LiveScreen, Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { CourtRoom } from './CourtRoom';
import { PrivateRoom } from './PrivateRoom';

const ANSWERED = 'The court has answered you.';
const QUESTION = { id: 'l1', fromCourt: false, by: 'Wu', text: 'I hear nothing', at: '2026-11-24T06:34:00Z' };
const ANSWER = { id: 'l2', fromCourt: true, by: 'Chen', text: 'Check the headphones', at: '2026-11-24T06:35:00Z' };

beforeAll(() => startI18n('en'));
beforeEach(() => {
  Object.assign(court, { capacity: 'defendant', lines: [QUESTION, ANSWER] });
  sessionStorage.clear();
  queryClient.clear();
});
afterEach(cleanup);

function shows(at: 'in-room' | 'apart', who = DEFENDANT) {
  const me = aPerson(who);
  const people = [aPerson(JUDGE), aPerson(CLERK), aPerson('plaintiff-1')].filter(({ person }) => person !== who);
  const privateRooms =
    at === 'apart' ? [{ side: 'defendant' as const, since: '2026-11-27T07:03:00Z', members: [who] }] : [];
  const room = { state: aState({ people: [...people, me], privateRooms }), me, may: [], quality: {}, pictures: {} };
  const live = { at, room: room as unknown as Room } as LiveScreen;
  const off = { at: 'missing', why: 'absent' };
  const view = {
    screen: live,
    media: 'flowing',
    own: { microphone: off, camera: off },
    switches: {},
    streams: [],
    underway: new Set(),
  } as unknown as RoomView;
  const devices = { list: () => Promise.resolve([]), subscribe: () => () => undefined };
  const visit = { wantVideo: () => undefined, devices } as unknown as RoomVisit;
  const props = { screen: live, down: undefined, view, visit, pass: undefined };
  render(
    <QueryClientProvider client={queryClient}>
      {at === 'apart' ? <PrivateRoom {...props} /> : <CourtRoom {...props} onLeave={() => undefined} />}
    </QueryClientProvider>,
  );
}

test('a party in the courtroom is told of the answer though nothing is open, and reads it with one touch', async () => {
  shows('in-room');

  const told = await screen.findByText(ANSWERED);
  expect(told.closest('[role="status"]')).not.toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Read the answer' }));

  expect((await screen.findByRole('log')).textContent).toContain('Check the headphones');
  expect(screen.queryByText(ANSWERED)).toBeNull();
});

test('what was read is not announced again when the sheet is closed, and the next answer is', async () => {
  shows('in-room');
  fireEvent.click(await screen.findByRole('button', { name: 'Read the answer' }));
  await screen.findByRole('log');

  fireEvent.click(screen.getByRole('button', { name: 'More' }));
  expect(screen.queryByText(ANSWERED)).toBeNull();
  court.lines = [QUESTION, ANSWER, { ...ANSWER, id: 'l3', text: 'Better now?' }];
  await queryClient.invalidateQueries();

  expect(await screen.findByText(ANSWERED)).toBeTruthy();
});

test('whoever is of the court, and asks nobody for help, is told nothing', async () => {
  court.capacity = 'judge';
  render(
    <QueryClientProvider client={queryClient}>
      <Suspense>
        <HelpNews hearing="hearing-1" pass={undefined} onRead={() => undefined} />
      </Suspense>
    </QueryClientProvider>,
  );
  await waitFor(() => expect(queryClient.getQueryData(['hearing', 'hearing-1'])).toBeTruthy());

  expect(screen.queryByText(ANSWERED)).toBeNull();
});

test('a side in its private room may ask for help, and is told of the answer', async () => {
  shows('apart');

  expect(await screen.findByRole('button', { name: 'Ask the court for help' })).toBeTruthy();
  expect(await screen.findByText(ANSWERED)).toBeTruthy();
});
