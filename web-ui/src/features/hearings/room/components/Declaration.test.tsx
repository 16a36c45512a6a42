// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';

const court = vi.hoisted(() => {
  const state = { capacity: 'defendant' };
  globalThis.fetch = () => Promise.resolve(Response.json({ myCapacity: state.capacity }));
  return state;
});
vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));
vi.mock('@/ui', async (original) => ({ ...(await original<object>()), LegalBasis: () => null }));

import { startI18n } from '@/i18n';
import type { Act, ActName } from '@/rtc';
import { aPerson, aState, DEFENDANT, JUDGE } from '../model/fixtures';
import type { Room, RoomScreen } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { DeclarationAtDoor, DeclarationOwed, useDeclaration } from './Declaration';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

const DECLARES = /I declare that I am alone, that I neither record nor pass on the hearing/;

function aRoom(who: string, declaredAt: string | null = null, may: ActName[] = ['declare']): Room {
  const me = aPerson(who, { place: 'waiting', declaredAt });
  return { state: aState({ people: [me] }), me, may } as unknown as Room;
}

function aVisit() {
  const asked: Act[] = [];
  return { asked, visit: { act: (act: Act) => asked.push(act) } as unknown as RoomVisit };
}

function atTheDoor(capacity: string, pass?: string) {
  court.capacity = capacity;
  const client = new QueryClient();
  const onDeclare = vi.fn();
  render(
    <QueryClientProvider client={client}>
      <DeclarationAtDoor hearing="hearing-1" pass={pass} declares={false} onDeclare={onDeclare} />
    </QueryClientProvider>,
  );
  return { client, onDeclare };
}

test('a party ticks at the door what it declares', async () => {
  const { onDeclare } = atTheDoor('defendant');

  fireEvent.click(await screen.findByRole('checkbox', { name: DECLARES }));

  expect(onDeclare).toHaveBeenCalledWith(true);
});

test('whoever comes by a code is asked too', () => {
  atTheDoor('witness', 'a-pass');
  expect(screen.getByRole('checkbox', { name: DECLARES })).toBeTruthy();
});

test.each(['judge', 'clerk'])('a %s declares nothing', async (capacity) => {
  const { client } = atTheDoor(capacity);
  await waitFor(() => expect(client.getQueryData(['hearing', 'hearing-1'])).toBeTruthy());
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('what was ticked is said to the court once, as soon as the waiting room is open', () => {
  const { asked, visit } = aVisit();
  const waiting = (may: ActName[]): RoomScreen => ({ at: 'waiting', room: aRoom(DEFENDANT, null, may) });
  const checking: RoomScreen = { at: 'checking', entering: 'not-yet' };
  const { rerender } = renderHook(({ at }) => useDeclaration(visit, at, true), {
    initialProps: { at: checking as RoomScreen },
  });
  rerender({ at: waiting([]) });
  expect(asked).toEqual([]);

  rerender({ at: waiting(['declare']) });
  rerender({ at: waiting(['declare']) });

  expect(asked).toEqual([{ act: 'declare' }]);
});

test.each([
  ['was not ticked', aRoom(DEFENDANT), false],
  ['stands on record', aRoom(DEFENDANT, '2026-11-27T07:00:00Z'), true],
  ['is not owed by the bench', aRoom(JUDGE), true],
])('nothing is said of a declaration that %s', (_what, room, declares) => {
  const { asked, visit } = aVisit();
  renderHook(() => useDeclaration(visit, { at: 'waiting', room }, declares));
  expect(asked).toEqual([]);
});

test('whoever passed it over at the door makes it while they wait', () => {
  const { asked, visit } = aVisit();
  const view = { underway: new Set() } as unknown as RoomView;
  render(<DeclarationOwed room={aRoom(DEFENDANT)} view={view} visit={visit} />);
  expect(screen.getByText(/Without it the judge decides whether you come in/)).toBeTruthy();

  fireEvent.click(screen.getByRole('button', { name: 'I declare this' }));

  expect(asked).toEqual([{ act: 'declare' }]);
});
