import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WakeLock } from './WakeLock';

/** The system's own lock: it can be taken back at any time. */
class Sentinel extends EventTarget {
  released = false;

  release(): Promise<void> {
    this.isTakenBack();
    return Promise.resolve();
  }

  isTakenBack(): void {
    if (this.released) return;
    this.released = true;
    this.dispatchEvent(new Event('release'));
  }
}

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';

  becomes(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

function aLock(refuses = false) {
  const page = new Page();
  const sentinels: Sentinel[] = [];
  const request = vi.fn(() => {
    if (refuses) return Promise.reject(new DOMException('battery', 'NotAllowedError'));
    const sentinel = new Sentinel();
    sentinels.push(sentinel);
    return Promise.resolve(sentinel);
  });
  const lock = new WakeLock(page as unknown as Document, { request } as unknown as WakeLockOfSystem);
  return { lock, page, request, sentinels, held: () => sentinels.filter((one) => !one.released).length };
}

type WakeLockOfSystem = Navigator['wakeLock'];

const settle = () => vi.advanceTimersByTimeAsync(0);
const later = () => vi.advanceTimersByTimeAsync(60_000);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('keeps the screen on from the start of the visit to its end', async () => {
  const it = aLock();

  it.lock.hold();
  await settle();
  expect(it.held()).toBe(1);

  it.lock.release();
  await later();
  it.page.becomes('visible');
  await later();
  expect([it.held(), it.request.mock.calls.length]).toEqual([0, 1]);
});

test('takes it again when the page is seen again', async () => {
  const it = aLock();
  it.lock.hold();
  await settle();

  it.page.visibilityState = 'hidden';
  it.sentinels[0]?.isTakenBack();
  await later();
  expect(it.held()).toBe(0);

  it.page.becomes('visible');
  await settle();
  expect(it.held()).toBe(1);
});

test('takes it again when the system takes it back from a page that is seen', async () => {
  const it = aLock();
  it.lock.hold();
  await settle();

  it.sentinels[0]?.isTakenBack();
  await later();

  expect([it.held(), it.request.mock.calls.length]).toEqual([1, 2]);
});

test('holds one lock only, however often the page is seen', async () => {
  const it = aLock();
  it.lock.hold();
  it.page.becomes('visible');
  await settle();
  it.page.becomes('visible');
  await settle();

  expect([it.held(), it.sentinels.length]).toEqual([1, 1]);
});

test('gives back a lock that comes after the visit has ended', async () => {
  const it = aLock();
  it.lock.hold();
  it.lock.release();
  await later();

  expect([it.held(), it.sentinels.length]).toEqual([0, 1]);
});

test('goes on without it where the system refuses, and asks again when the page is seen again', async () => {
  const it = aLock(true);
  it.lock.hold();
  await later();
  expect(it.request).toHaveBeenCalledTimes(1);

  it.page.becomes('visible');
  await settle();
  expect(it.request).toHaveBeenCalledTimes(2);
});

test('does nothing where the browser has no such thing', () => {
  vi.stubGlobal('navigator', {});
  const lock = new WakeLock(new Page() as unknown as Document);

  expect(() => {
    lock.hold();
    lock.release();
  }).not.toThrow();
});
