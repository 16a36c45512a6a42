import { expect, test } from 'vitest';
import type { RecordedTrack } from '@/api/schemas';
import { passageAfter, passageBefore, passagesOf } from './passages';

const ms = (seconds: number) => Date.UTC(2026, 10, 27, 7, 0, seconds);
const SILENT = 600;
const SPOKEN = 4_000;

/** Segments of ten seconds, one after the other, with so many bytes a second; 0 leaves ten seconds without any. */
function track(id: string, from: number, bytesASecond: number[], kept = true): RecordedTrack {
  return {
    id,
    kind: 'sound',
    person: { id: 'p', name: 'Lin', capacity: 'plaintiff' },
    segments: bytesASecond.flatMap((bytes, place) => {
      const startedAt = new Date(ms(from + place * 10)).toISOString();
      const one = {
        id: `${id}${place}`,
        number: place + 1,
        startedAt,
        durationMillis: 10_000,
        bytes: bytes * 10,
        kept,
      };
      return bytes === 0 ? [] : [{ ...one, lostPackets: 0, sha256: 'a'.repeat(64), chain: 'b'.repeat(64) }];
    }),
  };
}

test('somebody speaks where the recording has more in it than silence', () => {
  expect(passagesOf([track('a', 0, [SILENT, SPOKEN, SPOKEN, SILENT, SILENT, SPOKEN])])).toEqual([
    { from: ms(10), until: ms(30) },
    { from: ms(50), until: ms(60) },
  ]);
});

test('some words in ten seconds are a passage too', () => {
  expect(passagesOf([track('a', 0, [SILENT, 2_000, SILENT, SPOKEN])]).map(({ from }) => from)).toEqual([
    ms(10),
    ms(30),
  ]);
});

test('where nothing can be told apart, what was recorded without a break is one passage', () => {
  expect(passagesOf([track('a', 0, [SPOKEN, 3_800, 0, SPOKEN])])).toEqual([
    { from: ms(0), until: ms(20) },
    { from: ms(30), until: ms(40) },
  ]);
});

test('two devices of one person are one voice', () => {
  const passages = passagesOf([track('b', 40, [SPOKEN]), track('a', 0, [SPOKEN, SPOKEN]), track('c', 20, [SPOKEN])]);
  expect(passages).toEqual([
    { from: ms(0), until: ms(30) },
    { from: ms(40), until: ms(50) },
  ]);
});

test('what was not kept is no passage, and of nobody there is none', () => {
  expect(passagesOf([track('a', 0, [SPOKEN], false)])).toEqual([]);
  expect(passagesOf([])).toEqual([]);
});

test('leads to the passage before and after, and back to the beginning of one that has run for a while', () => {
  const passages = passagesOf([track('a', 0, [SILENT, SPOKEN, SILENT, SPOKEN])]);

  expect(passageAfter(passages, ms(0))).toBe(ms(10));
  expect(passageAfter(passages, ms(10))).toBe(ms(30));
  expect(passageAfter(passages, ms(30))).toBeUndefined();
  expect(passageBefore(passages, ms(36))).toBe(ms(30));
  expect(passageBefore(passages, ms(31))).toBe(ms(10));
  expect(passageBefore(passages, ms(10))).toBeUndefined();
});
