// @vitest-environment happy-dom
import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { queryClient, trialQuery } from '@/api/queries';
import type { Trial, TrialItem } from '@/api/schemas';
import { Watching, isSeen, useReadingWatch, useShown } from './useReadings';

/** What the court was told was read. It answers with the trial, in which the side has read it. */
const told = vi.hoisted(() => {
  const bodies: unknown[] = [];
  globalThis.fetch = async (request) => {
    const asked = request as Request;
    bodies.push([asked.url.split('/').at(-1), await asked.json()]);
    return Response.json({ caseId: 'c', version: 3, items: [{ readBy: [{ party: 'p2' }] }] }, { status: 201 });
  };
  return bodies;
});

/** A screen of 800 pixels, on which everything that is watched can be laid. */
const screens: ((entry: Partial<IntersectionObserverEntry>) => void)[] = [];
class Screen {
  constructor(seen: IntersectionObserverCallback) {
    screens.push((entry) => seen([entry as IntersectionObserverEntry], this as unknown as IntersectionObserver));
  }
  observe(): void {
    // It is laid on the screen by the test.
  }
  disconnect(): void {
    // Nothing is observed here.
  }
}

const item = { id: 'q1', unread: true } as TrialItem;

function Sheet({ trial, shown = item }: { trial: Trial; shown?: TrialItem }) {
  return (
    <Watching value={useReadingWatch(trial)}>
      <Shown item={shown} />
    </Watching>
  );
}

function Shown({ item }: { item: TrialItem }) {
  return <div ref={useShown(item)} />;
}

const trialOf = (myParty?: string) =>
  ({ caseId: 'c', version: 3, ...(myParty === undefined ? {} : { myParty }) }) as Trial;

const wholly = {
  intersectionRatio: 1,
  intersectionRect: { height: 300 },
  rootBounds: { height: 800 },
} as Partial<IntersectionObserverEntry>;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', Screen);
  told.length = 0;
  screens.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what a party has had before its eyes for a moment is told to the court, and the page shows it', async () => {
  render(<Sheet trial={trialOf('p2')} />);

  screens[0]?.(wholly);
  await act(() => vi.advanceTimersByTimeAsync(3000));

  expect(told).toEqual([['readings', { items: ['q1'] }]]);
  expect(queryClient.getQueryData(trialQuery('c').queryKey)).toMatchObject({ items: [{ readBy: [{ party: 'p2' }] }] });
});

test('what judge and clerk read is marked for themselves, and proves nothing', async () => {
  render(<Sheet trial={trialOf()} />);

  screens[0]?.(wholly);
  await act(() => vi.advanceTimersByTimeAsync(3000));

  expect(told).toEqual([['marks', { items: ['q1'] }]]);
});

test('own words, and what was read before, are not watched', () => {
  render(<Sheet trial={trialOf('p2')} shown={{ ...item, unread: false }} />);

  expect(screens).toEqual([]);
});

test.each([
  ['a note of which all is on the screen', 1, 100, true],
  ['a note of which the greater part is on the screen', 0.7, 70, true],
  ['the edge of a note', 0.3, 30, false],
  ['a part of a long text that fills the screen', 0.2, 600, true],
  ['the beginning of a long text', 0.05, 150, false],
])('%s: its share %d and height %d make it seen or not', (_, intersectionRatio, height, seen) => {
  const of = (size: number) => ({ height: size }) as DOMRectReadOnly;
  expect(isSeen({ intersectionRatio, intersectionRect: of(height), rootBounds: of(800) })).toBe(seen);
});
