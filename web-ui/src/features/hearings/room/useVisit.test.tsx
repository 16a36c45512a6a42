// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useVisit } from './useVisit';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function aPage() {
  const visit = {
    subscribe: () => () => undefined,
    current: () => 'a view',
    start: vi.fn(),
    stop: vi.fn(),
    retryNow: vi.fn(),
    comeBack: vi.fn(),
  };
  const { unmount } = renderHook(() => useVisit(() => visit));
  return { visit, unmount };
}

function becomes(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

const shown = (persisted: boolean) => dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

test('the visit is told when the person comes back to the page, not when they leave it', () => {
  const { visit } = aPage();

  becomes('hidden');
  expect(visit.comeBack).not.toHaveBeenCalled();
  becomes('visible');

  expect(visit.comeBack).toHaveBeenCalledOnce();
});

test('it is told too when the browser brings back a page that it had kept', () => {
  const { visit } = aPage();

  shown(false);
  expect(visit.comeBack).not.toHaveBeenCalled();
  shown(true);

  expect(visit.comeBack).toHaveBeenCalledOnce();
});

test('it tries at once when the network is back', () => {
  const { visit } = aPage();

  dispatchEvent(new Event('online'));

  expect(visit.retryNow).toHaveBeenCalledOnce();
});

test('nothing reaches a visit that has ended', () => {
  const { visit, unmount } = aPage();

  unmount();
  becomes('visible');
  shown(true);
  dispatchEvent(new Event('online'));

  expect([visit.stop.mock.calls.length, visit.comeBack.mock.calls.length, visit.retryNow.mock.calls.length]).toEqual([
    1, 0, 0,
  ]);
});
