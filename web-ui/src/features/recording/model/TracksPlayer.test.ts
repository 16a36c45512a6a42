import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RecordedSegment, RecordedTrack } from '@/api/schemas';
import { TracksPlayer } from './TracksPlayer';

const BEGIN = Date.UTC(2026, 10, 27, 7);

function segment(id: string, from: number, seconds: number): RecordedSegment {
  return {
    id,
    number: 1,
    startedAt: new Date(BEGIN + from * 1000).toISOString(),
    durationMillis: seconds * 1000,
    lostPackets: 0,
    bytes: 1,
    sha256: '',
    chain: '',
    kept: true,
  };
}

const tracks: RecordedTrack[] = [
  { id: 'judge', kind: 'sound', person: { name: 'Li' }, segments: [segment('j1', 0, 10), segment('j2', 20, 10)] },
  { id: 'plaintiff', kind: 'sound', person: { name: 'Lin' }, segments: [segment('p1', 4, 10)] },
];
const axis = { from: BEGIN, until: BEGIN + 30_000 };

interface Sounded {
  id: string;
  track: string;
  when: number;
  offset: number;
}

let clock: number;
let sounded: Sounded[];
let hushed: string[];
let broken: Set<string>;

function aPlayer(): TracksPlayer {
  return new TracksPlayer(tracks, axis, {
    now: () => clock,
    load: (wanted) =>
      broken.has(wanted.id) ? Promise.reject(new Error('gone')) : Promise.resolve({ id: wanted.id } as never),
    sound: (buffer, track, when, offset) => {
      const { id } = buffer as unknown as { id: string };
      sounded.push({ id, track, when, offset });
      return () => hushed.push(id);
    },
    resume: () => {},
  });
}

async function passes(seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 0.25) {
    clock += 0.25;
    await vi.advanceTimersByTimeAsync(250);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  clock = 100;
  sounded = [];
  hushed = [];
  broken = new Set();
});

afterEach(() => {
  vi.useRealTimers();
});

test('tracks sound at their own times of one axis', async () => {
  const player = aPlayer();
  player.play();
  await vi.advanceTimersByTimeAsync(0);

  expect(sounded).toEqual([
    { id: 'j1', track: 'judge', when: 100, offset: 0 },
    { id: 'p1', track: 'plaintiff', when: 104, offset: 0 },
  ]);
});

test('a jump into the middle of a segment begins there and silences what was', async () => {
  const player = aPlayer();
  player.play();
  await passes(2);
  sounded = [];

  player.seek(BEGIN + 6_000);
  await vi.advanceTimersByTimeAsync(0);

  expect(hushed).toEqual(['j1', 'p1']);
  expect(sounded).toEqual([
    { id: 'j1', track: 'judge', when: 102, offset: 6 },
    { id: 'p1', track: 'plaintiff', when: 102, offset: 2 },
    { id: 'j2', track: 'judge', when: 116, offset: 0 },
  ]);
});

test('paused it stays where it is and goes on from there', async () => {
  const player = aPlayer();
  player.play();
  await passes(3);
  player.pause();
  await passes(5);
  expect(player.current()).toMatchObject({ playing: false, at: BEGIN + 3_000 });

  player.play();
  await passes(1);
  expect(player.current().at).toBe(BEGIN + 4_000);
});

test('at the end it stops, and plays from the beginning when asked again', async () => {
  const player = aPlayer();
  player.seek(BEGIN + 29_000);
  player.play();
  await passes(2);
  expect(player.current()).toMatchObject({ playing: false, at: axis.until });

  player.play();
  expect(player.current().at).toBe(BEGIN);
});

test('a segment that cannot be had is named and keeps nobody else from sounding', async () => {
  broken.add('j1');
  const player = aPlayer();
  player.play();
  await vi.advanceTimersByTimeAsync(0);

  expect([...player.current().failed]).toEqual(['j1']);
  expect(sounded.map(({ id }) => id)).toEqual(['p1']);
});

test('a segment that could not be had is asked for again by the next press', async () => {
  broken.add('j1');
  const player = aPlayer();
  player.play();
  await vi.advanceTimersByTimeAsync(0);
  broken.clear();

  player.seek(BEGIN);
  await vi.advanceTimersByTimeAsync(0);

  expect([...player.current().failed]).toEqual([]);
  expect(sounded.map(({ id }) => id)).toContain('j1');
});

test('sound that arrives after a jump is not heard at the former place', async () => {
  const player = aPlayer();
  player.play();
  player.seek(BEGIN + 25_000);
  await vi.advanceTimersByTimeAsync(0);

  expect(sounded.map(({ id }) => id)).toEqual(['j2']);
});
