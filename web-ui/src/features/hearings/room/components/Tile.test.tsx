// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startI18n } from '@/i18n';
import type { LineQuality, PictureStep, RoomPerson } from '@/rtc';
import { aPerson, PLAINTIFF } from '../model/fixtures';
import { Tile } from './Tile';

beforeAll(() => startI18n('en'));

beforeEach(() => {
  vi.stubGlobal('MediaStream', vi.fn());
  vi.spyOn(HTMLMediaElement.prototype, 'srcObject', 'set').mockImplementation(() => undefined);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

interface Over {
  step?: PictureStep;
  quality?: LineQuality;
  person?: Partial<RoomPerson>;
}

function shows({ step, quality, person = {} }: Over = {}) {
  const { container } = render(
    <Tile
      person={aPerson(PLAINTIFF, person)}
      mine={false}
      picture={{} as MediaStreamTrack}
      step={step}
      speaks={false}
      quality={quality}
    />,
  );
  return { picture: container.querySelector('video'), text: screen.getByRole('figure').textContent };
}

test.each([
  ['full', '720p'],
  ['medium', '360p'],
  ['low', '180p'],
] as const)('a picture that arrives %s says %s beside the name', (step, badge) => {
  const { picture, text } = shows({ step });

  expect(picture).not.toBeNull();
  expect(text).toContain(badge);
});

test('a picture that stands still stays, with a word that only the sound goes on', () => {
  const { picture, text } = shows({ step: 'held' });

  expect(picture).not.toBeNull();
  expect(text).toContain('sound only, last picture');
  expect(text).not.toMatch(/\d+p/);
});

test.each([
  ['fair', 'line fair'],
  ['poor', 'line poor'],
  ['lost', 'line lost'],
] as const)('a line that is %s has a badge in words', (quality, badge) => {
  expect(shows({ quality }).text).toContain(badge);
});

test('a good line needs no badge', () => {
  expect(shows({ quality: 'good' }).text).not.toContain('line');
});

test('a camera that is off, by its owner or by their phone, is said to be off and is no black picture', () => {
  const { picture, text } = shows({ person: { devices: { microphone: 'off', camera: 'off' } } });

  expect(picture).toBeNull();
  expect(text).toContain('camera off');
  expect(screen.getByRole('img', { name: 'microphone off' })).toBeTruthy();
});

test('of somebody whose line is lost nothing is said but that', () => {
  const { text } = shows({
    quality: 'lost',
    person: { connected: false, devices: { microphone: 'off', camera: 'off' } },
  });

  expect(text.match(/line lost/g)).toHaveLength(1);
  expect(text).not.toContain('camera off');
});
