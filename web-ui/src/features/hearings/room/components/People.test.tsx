// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '@/i18n';
import type { Act, ActName, RoomPerson, RoomState } from '@/rtc';
import { aPerson, aState, DEFENDANT, JUDGE, PLAINTIFF } from '../model/fixtures';
import type { Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { People } from './People';

vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));
vi.mock('@/ui', async (original) => ({
  ...(await original<object>()),
  useClockTime: () => (at: string) => at.slice(11, 16),
}));
vi.hoisted(() => {
  globalThis.fetch = () => Promise.resolve(Response.json({}, { status: 503 }));
});

beforeAll(() => startI18n('en'));
afterEach(cleanup);

function shows(may: ActName[], people: RoomPerson[], over: Partial<RoomState> = {}) {
  const me = aPerson(JUDGE);
  const asked: Act[] = [];
  const room = { state: aState({ people: [me, ...people], ...over }), me, may, quality: {}, pictures: {} };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <People
        room={room as unknown as Room}
        view={{ underway: new Set() } as unknown as RoomView}
        visit={{ act: (act: Act) => asked.push(act) } as unknown as RoomVisit}
        lineUp
      />
    </QueryClientProvider>,
  );
  return asked;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const gives = (label: string, text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value: text } });

const lin = aPerson(PLAINTIFF, { name: 'Lin', place: 'waiting' });

test('whoever waits can be turned away, with a reason and not without', () => {
  const asked = shows(['admit', 'remove'], [lin]);

  press('Turn away');
  expect(screen.getByText(/Turn Lin away\? They stay out of this hearing/)).toBeTruthy();
  press('Turn away');
  expect(asked).toEqual([]);
  gives('Reason (stands in the record)', 'Drunk');
  press('Turn away');

  expect(asked).toEqual([{ act: 'remove', person: PLAINTIFF, reason: 'Drunk' }]);
});

test('the clerk, in whose hand it is not, is not offered it', () => {
  shows(['admit', 'put-back', 'tell-waiting'], [lin]);

  expect(screen.queryByRole('button', { name: 'Turn away' })).toBeNull();
});

test('whoever is put back is put back with a reason', () => {
  const asked = shows(['put-back'], [aPerson(DEFENDANT, { name: 'Wu' })]);

  press('Put back');
  gives('Reason (stands in the record)', 'We speak about procedure');
  press('Put back');

  expect(asked).toEqual([{ act: 'put-back', person: DEFENDANT, reason: 'We speak about procedure' }]);
});

test('the court tells all who wait something, is reminded that witnesses read it, and sees what it said last', () => {
  const word = { text: 'Ten minutes', at: '2026-11-27T07:05:00Z' };
  const asked = shows(['tell-waiting'], [lin], { word });

  expect(screen.getByText('Told to all who wait at 07:05: Ten minutes')).toBeTruthy();
  press('Tell all who wait');
  expect(within(screen.getByRole('form')).getByText(/witnesses too/)).toBeTruthy();
  gives('Message', 'Twenty minutes');
  press('Tell all who wait');

  expect(asked).toEqual([{ act: 'tell-waiting', word: 'Twenty minutes' }]);
});

test('the bench sees who has declared at the door, when, and who has not, before it lets anybody in', () => {
  const declaredAt = '2026-11-27T06:55:00Z';
  shows(['admit'], [lin, aPerson(DEFENDANT, { name: 'Wu', place: 'waiting', declaredAt })]);

  const [first, second] = screen.getAllByRole('listitem').filter((one) => one.dataset['place'] === 'waiting');
  expect(first?.textContent).toContain('has not declared to be alone and to record nothing');
  expect(second?.textContent).toContain('declared to be alone and to record nothing at 06:55');
});
