import { expect, test } from 'vitest';
import type { HearingRecording, RecordedSegment } from '@/api/schemas';
import { actsWithin, axisOf, barsOf, beforeLine, nothingUntil, piecesBetween, shareOf } from './axis';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 27, 7, 0, seconds)).toISOString();
const ms = (seconds: number) => Date.parse(at(seconds));

function segment(number: number, from: number, seconds: number, over: Partial<RecordedSegment> = {}): RecordedSegment {
  return {
    id: `s${number}`,
    number,
    startedAt: at(from),
    durationMillis: seconds * 1000,
    lostPackets: 0,
    bytes: 1,
    sha256: 'a'.repeat(64),
    chain: 'b'.repeat(64),
    kept: true,
    ...over,
  };
}

const recording: HearingRecording = {
  tracks: [
    {
      id: 'judge',
      kind: 'sound',
      person: { name: 'Li', capacity: 'judge' },
      segments: [segment(1, 5, 10), segment(2, 15, 10), segment(3, 40, 5)],
    },
    {
      id: 'plaintiff',
      kind: 'sound',
      person: { name: 'Lin', capacity: 'plaintiff' },
      segments: [segment(4, 12, 4, { kept: false })],
    },
  ],
  stretches: [{ from: at(2), until: at(30) }, { from: at(38) }],
  pauses: [{ from: at(30), until: at(38), kind: 'recording', reason: 'mediation' }],
  gaps: [],
  blanks: [],
  checks: [],
};

test('the axis reaches from the start of the recording to its last sound', () => {
  expect(axisOf(recording)).toEqual({ from: ms(2), until: ms(45) });
});

test('without any sound there is no axis', () => {
  expect(axisOf({ ...recording, tracks: [] })).toBeUndefined();
});

test('what sounds between two instants is found in order, and what was not kept is left out', () => {
  expect(piecesBetween(recording.tracks, ms(14), ms(41)).map((one) => one.segment.id)).toEqual(['s1', 's2', 's3']);
  expect(piecesBetween(recording.tracks, ms(26), ms(39))).toEqual([]);
});

test('segments without a seam are one bar', () => {
  expect(barsOf(recording.tracks[0] as HearingRecording['tracks'][number])).toEqual([
    { from: ms(5), until: ms(25) },
    { from: ms(40), until: ms(45) },
  ]);
});

test('an instant outside lies at the nearer end', () => {
  const axis = { from: ms(0), until: ms(10) };
  expect([shareOf(axis, ms(5)), shareOf(axis, ms(-5)), shareOf(axis, ms(99))]).toEqual([0.5, 0, 1]);
});

test('only acts within the axis can be jumped to', () => {
  const act = (id: string, seconds: number) => ({
    id,
    at: at(seconds),
    kind: 'exhibit-shown',
    params: {},
    actor: { name: 'Li' },
  });
  const axis = { from: ms(2), until: ms(45) };
  expect(actsWithin(axis, [act('before', 1), act('in', 20), act('after', 50)]).map(({ id }) => id)).toEqual(['in']);
});

test('a line is heard from a little before it was written, and not where nothing was recorded', () => {
  const axis = { from: ms(0), until: ms(45) };

  expect(beforeLine(axis, at(30))).toBe(ms(20));
  expect(beforeLine(axis, at(4))).toBe(ms(0));
  expect(beforeLine(axis, at(55))).toBe(ms(45));
  expect(beforeLine(axis, at(56))).toBeUndefined();
  expect(beforeLine(axis, new Date(ms(0) - 1).toISOString())).toBeUndefined();
  expect(beforeLine(axis, undefined)).toBeUndefined();
});

test('where nothing was recorded of anybody for a while, the next that was is known; elsewhere there is nothing to jump to', () => {
  const bars = recording.tracks.flatMap(barsOf);
  expect(nothingUntil(bars, ms(26))).toBe(ms(40));
  expect(nothingUntil(bars, ms(2))).toBe(ms(5));
  expect(nothingUntil(bars, ms(3))).toBeUndefined();
  expect(nothingUntil(bars, ms(20))).toBeUndefined();
  expect(nothingUntil(bars, ms(50))).toBeUndefined();
});
