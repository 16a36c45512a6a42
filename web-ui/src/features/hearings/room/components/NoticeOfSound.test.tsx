// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Language } from '@/api/schemas';
import { speak, startI18n } from '@/i18n';
import { aPerson, aState, DEFENDANT } from '../model/fixtures';
import type { LiveScreen, Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { Notices } from './Notices';

beforeAll(() => startI18n('en'));
afterEach(async () => {
  cleanup();
  await speak('en');
});

interface Over {
  soundLost?: boolean;
  may?: Room['may'];
  down?: boolean;
  /** Whether there is a field to write in here. */
  field?: boolean;
}

function shows({ soundLost = true, may = ['state-in-writing'], down = false, field = true }: Over = {}) {
  const me = aPerson(DEFENDANT);
  const room = { state: aState({ people: [me] }), me, may, quality: {}, pictures: {} };
  const live = { at: 'in-room', room } as unknown as LiveScreen;
  const off = { at: 'missing', why: 'absent' };
  const view = { soundLost, own: { microphone: off, camera: off }, switches: {}, media: 'flowing' };
  const onWrite = vi.fn();
  const dismissSoundLost = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Notices
        screen={live}
        down={down ? { at: 'line-down', last: live, attempt: 1 } : undefined}
        view={view as unknown as RoomView}
        visit={{ dismissSoundLost } as unknown as RoomVisit}
        onWrite={field ? onWrite : undefined}
      />
    </QueryClientProvider>,
  );
  return { onWrite, dismissSoundLost };
}

test('whose sound fails is led to the field to write in', () => {
  const { onWrite, dismissSoundLost } = shows();
  expect(screen.getByRole('alert').textContent).toMatch(/^Your sound does not get through\./);

  fireEvent.click(screen.getByRole('button', { name: 'Write it' }));

  expect([onWrite.mock.calls.length, dismissSoundLost.mock.calls.length]).toEqual([1, 0]);
});

test('they can put the advice away', () => {
  const { dismissSoundLost } = shows();

  fireEvent.click(screen.getByRole('button', { name: 'All right' }));

  expect(dismissSoundLost).toHaveBeenCalledOnce();
});

test.each([
  ['their sound gets through', { soundLost: false }],
  ['they may state nothing in writing', { may: [] }],
  ['there is no field to write in here', { field: false }],
] satisfies [string, Over][])('nothing is advised where %s', (_, over) => {
  shows(over);

  expect(screen.queryByRole('alert')).toBeNull();
});

test('with the line down there is one notice, and nothing to write into', () => {
  shows({ down: true });

  expect(screen.getByRole('alert').textContent).toMatch(/^Your line is down/);
  expect(screen.queryByRole('button', { name: 'Write it' })).toBeNull();
});

test.each([
  ['zh-Hans', '去书写'],
  ['zh-Hant', '去書寫'],
  ['it', 'Scrivi'],
] satisfies [Language, string][])('says so in %s', async (language, name) => {
  await speak(language);
  shows();

  expect(screen.getByRole('button', { name })).toBeTruthy();
});
