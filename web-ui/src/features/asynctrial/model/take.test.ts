import { expect, test } from 'vitest';
import type { Form, Kept, TakePorts } from './take';
import { Take } from './take';

/** A device that records when told to, remembers, and can be full. */
class Phone implements TakePorts {
  clock = 0;
  devices: 'given' | 'blocked' = 'given';
  full = false;
  recording = false;
  pieces: Blob[] = [];
  noted: { mediaType: string; millis: number; ended: boolean } | undefined;
  speak: (words: string) => void = () => undefined;
  lose: () => void = () => undefined;

  record(_form: Form, onPiece: (piece: Blob) => void, onLost: () => void) {
    if (this.devices === 'blocked') return Promise.reject(new DOMException('no', 'NotAllowedError'));
    this.recording = true;
    this.speak = (words) => {
      this.clock += 1_000;
      onPiece(new Blob([words]));
    };
    this.lose = onLost;
    return Promise.resolve({
      mediaType: 'video/webm',
      pause: () => undefined,
      resume: () => undefined,
      end: () => {
        this.recording = false;
        return Promise.resolve();
      },
    });
  }

  keepPiece(number: number, piece: Blob) {
    if (this.full) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
    this.pieces[number] = piece;
    return Promise.resolve();
  }

  note(take: { mediaType: string; millis: number; ended: boolean }) {
    this.noted = take;
    return Promise.resolve();
  }

  kept(): Promise<Kept | undefined> {
    return Promise.resolve(this.noted && { ...this.noted, bytes: new Blob(this.pieces) });
  }

  forget() {
    this.pieces = [];
    this.noted = undefined;
    return Promise.resolve();
  }

  now() {
    return this.clock;
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

async function textOf(take: Take): Promise<string | undefined> {
  const state = take.state();
  return state.kind === 'taken' ? state.kept.bytes.text() : undefined;
}

test('what was said is there when the speaker ends, in its order', async () => {
  const phone = new Phone();
  const take = new Take(60_000, phone);

  await take.begin('video');
  phone.speak('我们');
  phone.speak('分居了');
  await take.end();

  expect(await textOf(take)).toBe('我们分居了');
  expect(take.state()).toMatchObject({ kept: { millis: 2_000, ended: true, mediaType: 'video/webm' } });
  expect(phone.recording).toBe(false);
});

test('a page that is closed in the middle finds what was said until then', async () => {
  const phone = new Phone();
  const before = new Take(60_000, phone);
  await before.begin('video');
  phone.speak('我们');
  await settled();

  const after = new Take(60_000, phone);
  await after.restore();

  expect(await textOf(after)).toBe('我们');
  expect(after.state()).toMatchObject({ kept: { millis: 1_000, ended: false } });
});

test('a pause stops the clock, and at the limit the recording ends by itself', async () => {
  const phone = new Phone();
  const take = new Take(3_000, phone);
  await take.begin('video');
  phone.speak('一');
  take.pause();
  phone.clock += 60_000;
  take.tick();
  expect(take.state()).toEqual({ kind: 'paused', millis: 1_000 });

  take.resume();
  phone.speak('二');
  take.tick();
  expect(take.state()).toEqual({ kind: 'recording', millis: 2_000 });
  phone.speak('三');
  take.tick();
  await settled();
  expect(await textOf(take)).toBe('一二三');
});

test('recording again does away with what was recorded before', async () => {
  const phone = new Phone();
  const take = new Take(60_000, phone);
  await take.begin('video');
  phone.speak('说错了');
  await take.end();

  await take.begin('video');
  phone.speak('对的');
  await take.end();

  expect(await textOf(take)).toBe('对的');
  await take.drop();
  expect(take.state()).toEqual({ kind: 'none' });
  expect(await phone.kept()).toBeUndefined();
});

test('a camera that goes away ends the recording, and what was said is kept', async () => {
  const phone = new Phone();
  const take = new Take(60_000, phone);
  await take.begin('video');
  phone.speak('我们');
  phone.lose();
  await settled();

  expect(await textOf(take)).toBe('我们');
});

test('without a permission, or on a full device, the speaker is told', async () => {
  const phone = new Phone();
  phone.devices = 'blocked';
  const take = new Take(60_000, phone);
  await take.begin('video');
  expect(take.state().kind).toBe('failed');

  phone.devices = 'given';
  await take.begin('video');
  phone.full = true;
  phone.speak('我们');
  await settled();
  expect(take.state().kind).toBe('failed');
  expect(phone.recording).toBe(false);
});
