import { expect, test } from 'vitest';
import type { LineReading, PictureReading, RemoteStream } from '@/rtc';
import { aPerson } from './fixtures';
import { heightFor, stepOf, stepOfPerson, worstStep } from './pictures';

const reading = (...pictures: PictureReading[]): LineReading => ({
  roundTripMs: undefined,
  lossShare: undefined,
  jitterMs: undefined,
  receivedKbps: 0,
  sentKbps: 0,
  pictures,
  sentHeight: 0,
});
const picture = (mid: string, width: number, height: number, moving = true): PictureReading => ({
  mid,
  framesDecoded: 1,
  width,
  height,
  moving,
});
const stream = (mid: string, person: string): RemoteStream => ({
  mid,
  person,
  kind: 'video',
  track: {} as MediaStreamTrack,
});

test.each([
  [1280, 720, 'full'],
  [720, 1280, 'full'],
  [640, 360, 'medium'],
  [320, 180, 'low'],
  [180, 320, 'low'],
])('a picture of %d by %d is on the step %s', (width, height, step) => {
  expect(stepOf(picture('1', width, height))).toBe(step);
});

test('a picture that does not move is held, whatever its size, and one of which nothing came is on no step', () => {
  expect(stepOf(picture('1', 1280, 720, false))).toBe('held');
  expect(stepOf(picture('1', 0, 0))).toBeUndefined();
  expect(stepOf(undefined)).toBeUndefined();
});

test('nobody is held whose camera is off, whom the court has stopped, or who is away', () => {
  const seen = { streams: [stream('3', 'lin')], reading: reading(picture('3', 640, 360, false)) };
  const lin = aPerson('lin');

  expect(stepOfPerson(lin, seen)).toBe('held');
  expect(stepOfPerson({ ...lin, devices: { microphone: 'on', camera: 'off' } }, seen)).toBeUndefined();
  expect(stepOfPerson({ ...lin, mutedByCourt: { audio: false, video: true } }, seen)).toBeUndefined();
  expect(stepOfPerson({ ...lin, connected: false }, seen)).toBeUndefined();
});

test('the court is told the worst of what is seen', () => {
  const people = [aPerson('lin'), aPerson('wu')];
  const seen = {
    streams: [stream('3', 'lin'), stream('5', 'wu')],
    reading: reading(picture('3', 1280, 720), picture('5', 320, 180)),
  };

  expect(worstStep(people, seen)).toBe('low');
  expect(worstStep([], seen)).toBeUndefined();
});

test.each([
  [{ maxHeight: 360, stage: 'lin' }, 'full'],
  [{ maxHeight: 720, stage: 'wu' }, 'full'],
  [{ maxHeight: 720, stage: 'lin' }, 'medium'],
])('a picture is not worse than a screen has use for: %o', (usable, told) => {
  const seen = {
    streams: [stream('3', 'lin'), stream('5', 'wu')],
    reading: reading(picture('3', 640, 360), picture('5', 1280, 720)),
  };

  expect(worstStep([aPerson('lin'), aPerson('wu')], seen, usable)).toBe(told);
});

test('a picture held is held on the smallest screen, and the smallest step is too little for a phone', () => {
  const held = { streams: [stream('3', 'lin')], reading: reading(picture('3', 640, 360, false)) };
  const low = { streams: [stream('3', 'lin')], reading: reading(picture('3', 320, 180)) };
  const phone = { maxHeight: 360, stage: null };

  expect(worstStep([aPerson('lin')], held, phone)).toBe('held');
  expect(worstStep([aPerson('lin')], low, phone)).toBe('low');
});

test('who wants less data asks for the smallest picture, who wants sound only for none', () => {
  expect(heightFor('all', 720)).toBe(720);
  expect(heightFor('less', 720)).toBe(180);
  expect(heightFor('sound', 720)).toBe(0);
});
