import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { answer, api } from '@/api/client';
import { device } from '@/api/device';
import type { Trial } from '@/api/schemas';
import { TextKeeper } from './textKeeper';

/** What the reader is writing in one place of a trial. What this device still has, because a line was down, counts more than what the court has. */
export function useKeptText({ caseId, drafts }: Trial, slot: string) {
  const id = `${caseId} ${slot}`;
  const keeper = useMemo(
    () =>
      new TextKeeper(drafts[slot] ?? '', {
        save: (text) =>
          answer(
            api.PUT('/api/cases/{case}/trial/draft', { params: { path: { case: caseId } }, body: { slot, text } }),
          ),
        keep: async (text) => (await device()).put('texts', { id, text }),
        forget: async () => (await device()).delete('texts', id),
      }),
    // What the court has is read once: a later reading of the page never replaces what is being typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [id],
  );
  useEffect(() => {
    void device()
      .then((database) => database.get('texts', id))
      .then((kept) => {
        if (kept !== undefined) keeper.change(kept.text);
      });
    return () => keeper.close();
  }, [keeper, id]);
  return { keeper, ...useSyncExternalStore(keeper.subscribe, keeper.state) };
}
