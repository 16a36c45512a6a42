import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ReadingWatch } from './readingWatch';

/** A court that remembers what it was told; the line to it can be cut. */
class Court {
  readonly told: (readonly string[])[] = [];
  lineIsUp = true;

  readonly tell = (items: readonly string[]): Promise<void> => {
    if (!this.lineIsUp) return Promise.reject(new Error('no line'));
    this.told.push(items);
    return Promise.resolve();
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what is on the screen together for a moment is told together', async () => {
  const court = new Court();
  const watch = new ReadingWatch(court.tell);

  watch.shown('q1');
  watch.shown('q2');
  await vi.advanceTimersByTimeAsync(1400);
  expect(court.told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);

  expect(court.told).toEqual([['q1', 'q2']]);
});

test('what is scrolled past is not read', async () => {
  const court = new Court();
  const watch = new ReadingWatch(court.tell);

  watch.shown('q1');
  await vi.advanceTimersByTimeAsync(1400);
  watch.gone('q1');
  await vi.advanceTimersByTimeAsync(60_000);

  expect(court.told).toEqual([]);
});

test('nobody reads a page that lies behind another, and coming back begins anew', async () => {
  const court = new Court();
  const watch = new ReadingWatch(court.tell);

  watch.shown('q1');
  await vi.advanceTimersByTimeAsync(1000);
  watch.inFront(false);
  watch.shown('q2');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(court.told).toEqual([]);

  watch.inFront(true);
  await vi.advanceTimersByTimeAsync(2500);
  expect(court.told).toEqual([['q1', 'q2']]);
});

test('what was read while the line was down is told when it is back, with what was read since', async () => {
  const court = new Court();
  const watch = new ReadingWatch(court.tell);

  court.lineIsUp = false;
  watch.shown('q1');
  await vi.advanceTimersByTimeAsync(5000);
  watch.shown('q2');
  await vi.advanceTimersByTimeAsync(5000);
  court.lineIsUp = true;
  await vi.advanceTimersByTimeAsync(30_000);

  expect(court.told).toEqual([['q1', 'q2']]);
});

test('what was read once is not told again, however often it comes back', async () => {
  const court = new Court();
  const watch = new ReadingWatch(court.tell);

  for (let times = 0; times < 3; times++) {
    watch.shown('q1');
    await vi.advanceTimersByTimeAsync(10_000);
    watch.gone('q1');
  }

  expect(court.told).toEqual([['q1']]);
});

test('whoever leaves the page has read what they had read on it, and nothing more', async () => {
  const court = new Court();
  const watch = new ReadingWatch(court.tell);

  watch.shown('q1');
  await vi.advanceTimersByTimeAsync(1600);
  watch.shown('q2');
  watch.close();
  await vi.advanceTimersByTimeAsync(60_000);

  expect(court.told).toEqual([['q1']]);
});
