// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '@/i18n';
import type { OwnDevice } from '@/rtc';
import { aPerson, DEFENDANT } from '../model/fixtures';
import type { LiveScreen } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { OwnDeviceNotices } from './OwnDeviceNotices';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

const READY: OwnDevice = { at: 'ready', track: {} as MediaStreamTrack, deviceId: '', paused: false };
const PAUSED: OwnDevice = { ...READY, paused: true };
const TAKEN: OwnDevice = { at: 'missing', why: 'taken' };
const retry = vi.fn(() => Promise.resolve());

interface Over {
  microphone?: OwnDevice;
  camera?: OwnDevice;
  on?: boolean;
  back?: boolean;
  muted?: boolean;
  at?: LiveScreen['at'];
}

function shows({ microphone = READY, camera = READY, on = true, back = false, muted = false, at = 'in-room' }: Over) {
  const me = aPerson(DEFENDANT, { mutedByCourt: { audio: muted, video: false } });
  const view = { own: { microphone, camera }, switches: { microphone: on, camera: on }, microphoneBack: back };
  return render(
    <OwnDeviceNotices
      screen={{ at, room: { me } } as unknown as LiveScreen}
      view={view as unknown as RoomView}
      visit={{ devices: { retry } } as unknown as RoomVisit}
    />,
  ).container;
}

test('says in plain words that a call has the microphone, and that the court cannot hear', () => {
  shows({ microphone: PAUSED });

  expect(screen.getByRole('alert').textContent).toMatch(/^Your microphone is paused by a call.*cannot hear you/);
});

test('a microphone that is gone is had again by a press', () => {
  shows({ microphone: TAKEN });

  fireEvent.click(screen.getByRole('button', { name: 'Use the microphone again' }));

  expect(retry).toHaveBeenCalledExactlyOnceWith('audio');
});

test('says when it is back, unless nobody hears it for another reason', () => {
  shows({ back: true });
  expect(screen.getByRole('status').textContent).toContain('the court can hear you again');
  cleanup();

  expect(shows({ back: true, muted: true }).textContent).toBe('');
  expect(shows({ back: true, on: false }).textContent).toBe('');
});

test('a camera that is paused leaves the voice as it is', () => {
  shows({ camera: PAUSED });

  expect(screen.getByRole('alert').textContent).toMatch(/nobody sees you\. You are still heard\.$/);
});

test('nothing is said of a device that its owner has switched off, nor to whoever waits', () => {
  expect(shows({ microphone: PAUSED, camera: PAUSED, on: false }).textContent).toBe('');
  expect(shows({ microphone: PAUSED, camera: TAKEN, at: 'waiting' }).textContent).toBe('');
  expect(shows({}).textContent).toBe('');
});
