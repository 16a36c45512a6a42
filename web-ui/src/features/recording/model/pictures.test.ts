import { expect, test } from 'vitest';
import type { RecordedSegment, RecordedTrack } from '@/api/schemas';
import { blankAt, nextSoon, picturesOf, shownAt, soundsOf, stepTo } from './pictures';

const BEGIN = Date.UTC(2026, 10, 27, 7);

function segment(id: string, from: number, seconds: number, kept = true): RecordedSegment {
  return {
    id,
    number: 1,
    startedAt: new Date(BEGIN + from * 1000).toISOString(),
    durationMillis: seconds * 1000,
    lostPackets: 0,
    bytes: 1,
    sha256: '',
    chain: '',
    kept,
  };
}

const camera: RecordedTrack = {
  id: 'c',
  kind: 'picture',
  person: { name: 'Li' },
  segments: [segment('c1', 0, 8), segment('c2', 8, 10), segment('c3', 30, 5, false)],
};
const voice: RecordedTrack = { ...camera, id: 'v', kind: 'sound' };

test('a camera is seen in the segment that covers the instant, from the place in it', () => {
  expect(shownAt(camera, BEGIN + 9_500)).toEqual({ segment: camera.segments[1], offset: 1.5 });
});

test('where one segment ends the next is seen, and after the last none', () => {
  expect(shownAt(camera, BEGIN + 8_000)?.segment.id).toBe('c2');
  expect(shownAt(camera, BEGIN + 18_000)).toBeUndefined();
});

test('what was not kept cannot be seen', () => {
  expect(shownAt(camera, BEGIN + 31_000)).toBeUndefined();
});

test('the next segment is fetched shortly before its time, not long before', () => {
  expect(nextSoon(camera, BEGIN + 1_000)).toBeUndefined();
  expect(nextSoon(camera, BEGIN + 5_000)?.id).toBe('c2');
});

test('a picture jumps only where it is out of step', () => {
  expect(stepTo(2, 2.2)).toBeUndefined();
  expect(stepTo(2, 5)).toBe(5);
});

test('voices and cameras are told apart', () => {
  expect(soundsOf([camera, voice])).toEqual([voice]);
  expect(picturesOf([camera, voice])).toEqual([camera]);
});

test('where there is no picture it is said whose doing that is, and of nobody else', () => {
  const until = new Date(BEGIN + 30_000).toISOString();
  const from = new Date(BEGIN + 20_000).toISOString();
  const blanks = [
    { person: { id: 'other', name: 'Wu' }, cause: 'stopped' as const, from },
    { person: { id: 'li', name: 'Li' }, cause: 'switched-off' as const, from, until },
  ];
  const own = { ...camera, person: { id: 'li', name: 'Li' } };
  expect(blankAt(blanks, own, BEGIN + 25_000)?.cause).toBe('switched-off');
  expect(blankAt(blanks, own, BEGIN + 30_000)).toBeUndefined();
  expect(blankAt(blanks, own, BEGIN + 19_000)).toBeUndefined();
});
