// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '@/i18n';
import type { DeviceChoice, Devices, OwnDevice, OwnDevices } from '@/rtc';
import { DeviceChoices } from './DeviceChoices';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

const ASKING: OwnDevice = { at: 'asking' };
const BLOCKED: OwnDevice = { at: 'missing', why: 'blocked' };

function ready(deviceId: string, label: string): OwnDevice {
  return { at: 'ready', deviceId, track: { label } as MediaStreamTrack, paused: false };
}

/** A browser that lists what it has when it is told to. */
function aBrowser(has: Partial<Record<'audio' | 'video', DeviceChoice[]>> = {}) {
  let tell: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const switchTo = vi.fn(() => Promise.resolve());
  const list = (kind: 'audio' | 'video') => told.then(() => has[kind] ?? []);
  return { devices: { list, switchTo } as unknown as Devices, switchTo, lists: () => tell() };
}

function shown({ devices }: ReturnType<typeof aBrowser>, own: OwnDevices) {
  return render(<DeviceChoices devices={devices} own={own} />);
}

const lines = () =>
  screen.getAllByRole<HTMLSelectElement>('combobox').map(({ options }) => [...options].map((option) => option.text));

test('each device has its line before it is given, when it is given, and when the others are listed', async () => {
  const browser = aBrowser({
    audio: [
      { deviceId: 'm1', label: 'Built-in' },
      { deviceId: 'm2', label: 'Headset' },
    ],
    video: [{ deviceId: 'c1', label: 'Front' }],
  });
  const { rerender } = shown(browser, { camera: ASKING, microphone: ASKING });
  expect(lines()).toEqual([[], []]);

  rerender(
    <DeviceChoices
      devices={browser.devices}
      own={{ camera: ready('c1', 'Front'), microphone: ready('m1', 'Built-in') }}
    />,
  );
  expect(lines()).toEqual([['Front'], ['Built-in']]);

  browser.lists();
  await screen.findByRole('option', { name: 'Headset' });
  expect(lines()).toEqual([['Front'], ['Built-in', 'Headset']]);
});

test('nothing can be chosen before the person was asked', () => {
  shown(aBrowser(), { camera: ASKING, microphone: ASKING });

  expect(screen.getAllByRole<HTMLSelectElement>('combobox').every(({ disabled }) => disabled)).toBe(true);
});

test('another microphone is taken by choosing it', async () => {
  const browser = aBrowser({
    audio: [
      { deviceId: 'm1', label: 'Built-in' },
      { deviceId: 'm2', label: 'Headset' },
    ],
  });
  shown(browser, { camera: BLOCKED, microphone: ready('m1', 'Built-in') });
  browser.lists();
  await screen.findByRole('option', { name: 'Headset' });

  fireEvent.change(screen.getByRole('combobox', { name: 'Microphone' }), { target: { value: 'm2' } });

  expect(browser.switchTo).toHaveBeenCalledExactlyOnceWith('audio', 'm2');
});

test('of a device that is missing there is nothing to choose', () => {
  shown(aBrowser(), { camera: BLOCKED, microphone: ready('m1', 'Built-in') });

  expect(lines()).toEqual([['Built-in']]);
});
