import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { untilItComes } from './untilItComes';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a part that a bad line lost is fetched again until it comes', async () => {
  const fetch = vi.fn().mockRejectedValueOnce(new TypeError('lost')).mockRejectedValueOnce(new TypeError('lost'));
  fetch.mockResolvedValue('the desk');

  const coming = untilItComes(fetch);
  await vi.runAllTimersAsync();

  expect(await coming).toBe('the desk');
  expect(fetch).toHaveBeenCalledTimes(3);
});

test('what never comes is said to have failed, and is not asked for without end', async () => {
  const fetch = vi.fn().mockRejectedValue(new TypeError('lost'));

  const coming = expect(untilItComes(fetch)).rejects.toThrow('lost');
  await vi.runAllTimersAsync();
  await coming;

  expect(fetch).toHaveBeenCalledTimes(4);
});
