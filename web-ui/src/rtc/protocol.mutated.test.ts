import { expect, test } from 'vitest';
import recorded from './from-court.json';
import { readFromCourt } from './protocol';

const MESSAGES = 100_000;
/** For a machine that does much else; the run is bounded by its count. */
const PATIENCE_MS = 120_000;
const SEED = 2026;

/** Raw JSON, or what looks like it. */
const odd = [
  'null',
  'true',
  '-1',
  '1.5',
  '1e400',
  '9'.repeat(400),
  'NaN',
  '007',
  '""',
  '"\\u0000"',
  '"\\ud800"',
  '"\ud800"',
  JSON.stringify('庭'.repeat(300)),
  '[]',
  '[null]',
  '{}',
  '{"__proto__":{"polluted":true}}',
  nested('[', '', ']', 200),
  nested('{"a":', '1', '}', 200),
];

function nested(opening: string, inside: string, closing: string, deep: number): string {
  return opening.repeat(deep) + inside + closing.repeat(deep);
}

/** The same numbers in each run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const next = numbersFrom(SEED);
const oneOf = <T>(all: readonly T[]): T => all[next(all.length)] as T;

interface Place {
  in: Record<string, unknown> | unknown[];
  key: string | number;
}

function placesIn(value: unknown, places: Place[] = []): Place[] {
  if (Array.isArray(value)) {
    value.forEach((item, key) => {
      places.push({ in: value, key });
      placesIn(item, places);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      places.push({ in: value as Record<string, unknown>, key });
      placesIn((value as Record<string, unknown>)[key], places);
    }
  }
  return places;
}

function changed(sound: string): string {
  const message = JSON.parse(sound) as unknown;
  const raw: string[] = [];
  for (let changes = 1 + next(3); changes > 0; changes--) {
    const places = placesIn(message);
    if (places.length === 0) break;
    const place = oneOf(places);
    const target = place.in as Record<string | number, unknown>;
    if (next(4) === 0) {
      Reflect.deleteProperty(target, place.key);
    } else {
      target[place.key] = '<here>';
      raw.push(oneOf(odd));
    }
  }
  return raw.reduce((text, value) => text.replace('"<here>"', () => value), JSON.stringify(message));
}

function spoilt(sound: string): string {
  const at = next(sound.length);
  const end = at + 1 + next(40);
  switch (next(4)) {
    case 0:
      return sound.slice(0, at);
    case 1:
      return sound.slice(0, at) + sound.slice(end);
    case 2:
      return sound.slice(0, at) + String.fromCharCode(next(0x10000)) + sound.slice(at + 1);
    default:
      return sound.slice(0, end) + sound.slice(at);
  }
}

function spliced(one: string, other: string): string {
  return one.slice(0, next(one.length)) + other.slice(next(other.length));
}

function named(sound: string): string {
  const from = sound.indexOf('"', next(sound.length));
  const name = /^"[\w-]+":/.exec(sound.slice(from))?.[0];
  return name === undefined ? sound + sound : sound.slice(0, from) + name + oneOf(odd) + ',' + sound.slice(from);
}

const sound = recorded.map((message) => JSON.stringify(message));

function mutated(): string {
  const one = oneOf(sound);
  switch (next(6)) {
    case 0:
      return spoilt(one);
    case 1:
      return spliced(one, oneOf(sound));
    case 2:
      return named(one);
    default:
      return changed(one);
  }
}

test('what a court said is read, each kind of it', () => {
  for (const text of sound) expect(readFromCourt(text), text).toBeDefined();
});

test(
  'a hundred thousand mutated messages are read whole or passed over, and nothing else',
  () => {
    let read = 0;
    let passedOver = 0;
    for (let heard = 0; heard < MESSAGES; heard++) {
      const text = mutated();
      try {
        if (readFromCourt(text) === undefined) passedOver += 1;
        else read += 1;
      } catch (thrown) {
        throw new Error(`message ${heard} of seed ${SEED} broke the reader: ${text.slice(0, 2_000)}`, {
          cause: thrown,
        });
      }
    }

    expect(read).toBeGreaterThan(0);
    expect(passedOver).toBeGreaterThan(MESSAGES / 4);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
  PATIENCE_MS,
);

test('a message without end or bottom is passed over', () => {
  const deep = nested('{"type":', '"pong"', '}', 200_000);
  const state = `{"type":"speaker","person":${nested('[', '', ']', 200_000)}}`;

  expect(readFromCourt(deep)).toBeUndefined();
  expect(readFromCourt(state)).toBeUndefined();
  expect(readFromCourt(deep.slice(0, deep.length / 2))).toBeUndefined();
});
