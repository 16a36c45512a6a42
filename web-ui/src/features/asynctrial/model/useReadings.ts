import { createContext, useCallback, useContext, useEffect, useMemo } from 'react';
import { answer, api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { queryClient, trialQuery } from '@/api/queries';
import type { Trial, TrialItem } from '@/api/schemas';
import { ReadingWatch } from './readingWatch';

/** What of an item must be seen at least: this part of it, or of the screen where it is longer than that. */
const MOST = 0.6;

/** The watch over what is read on a page; none outside of one. */
export const Watching = createContext<ReadingWatch | undefined>(undefined);

/** Watches what is read on this page: for a party it becomes proof of reading; judge and clerk have it marked for themselves alone. */
export function useReadingWatch({ caseId, myParty }: Trial): ReadingWatch {
  const isOfTheCourt = myParty === undefined;
  const watch = useMemo(() => new ReadingWatch((items) => tell(caseId, items, isOfTheCourt)), [caseId, isOfTheCourt]);
  useEffect(() => {
    const look = () => watch.inFront(document.visibilityState === 'visible');
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      watch.close();
    };
  }, [watch]);
  return watch;
}

/** Put on what shows an item: has it watched until its reader has read it. */
export function useShown({ id, unread }: TrialItem): (element: HTMLElement | null) => (() => void) | undefined {
  const watch = useContext(Watching);
  return useCallback(
    (element) => {
      if (watch === undefined || !unread || element === null) return undefined;
      const observer = new IntersectionObserver(
        (entries) => {
          const last = entries.at(-1);
          if (last !== undefined && isSeen(last)) watch.shown(id);
          else watch.gone(id);
        },
        { threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5, MOST, 1] },
      );
      observer.observe(element);
      return () => {
        observer.disconnect();
        watch.gone(id);
      };
    },
    [watch, id, unread],
  );
}

export function isSeen({
  intersectionRatio,
  intersectionRect,
  rootBounds,
}: Pick<IntersectionObserverEntry, 'intersectionRatio' | 'intersectionRect' | 'rootBounds'>): boolean {
  return intersectionRatio >= MOST || (rootBounds !== null && intersectionRect.height >= MOST * rootBounds.height);
}

/** Fails where trying again may help. What the court refuses it would refuse again, and whoever signs in next is perhaps somebody else. */
async function tell(caseId: string, items: readonly string[], isOfTheCourt: boolean): Promise<void> {
  const told = { params: { path: { case: caseId } }, body: { items: [...items] } };
  try {
    const changed = await answer(
      isOfTheCourt
        ? api.PUT('/api/cases/{case}/trial/marks', told)
        : api.POST('/api/cases/{case}/trial/readings', told),
    );
    queryClient.setQueryData(trialQuery(caseId).queryKey, (shown) =>
      shown !== undefined && shown !== null && shown.version > changed.version ? shown : changed,
    );
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem.kind === 'unreachable' || ('status' in problem && problem.status >= 500)) throw thrown;
  }
}
