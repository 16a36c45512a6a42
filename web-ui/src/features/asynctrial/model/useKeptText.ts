import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { answer, api } from '@/api/client';
import { device } from '@/api/device';
import type { Trial, TrialEnclosing } from '@/api/schemas';
import { isEnclosing } from './enclosing';
import { TextKeeper } from './textKeeper';

/**
 * What the reader is writing in one place of a trial, and what is to go with it. What this device still has, because a line was down, counts more than what
 * the court has.
 */
export function useKeptText({ caseId, drafts, enclosed }: Trial, slot: string) {
  const id = `${caseId} ${slot}`;
  const keeper = useMemo(
    () =>
      new TextKeeper(
        drafts[slot] ?? '',
        {
          save: (text, enclosures) =>
            answer(
              api.PUT('/api/cases/{case}/trial/draft', {
                params: { path: { case: caseId } },
                body: { slot, text, ...given(enclosures) },
              }),
            ),
          keep: async (text, enclosures) => (await device()).put('texts', { id, text, ...given(enclosures) }),
          forget: async () => (await device()).delete('texts', id),
        },
        enclosed[slot],
      ),
    // What the court has is read once: a later reading of the page never replaces what is being typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [id],
  );
  useEffect(() => {
    void device()
      .then((database) => database.get('texts', id))
      .then((kept) => {
        if (kept !== undefined) keeper.change(kept.text, kept.enclosures ?? {});
      });
    return () => keeper.close();
  }, [keeper, id]);
  return { keeper, ...useSyncExternalStore(keeper.subscribe, keeper.state) };
}

/** Nothing is said where nothing goes with a text. */
function given(enclosures: TrialEnclosing): { enclosures?: TrialEnclosing } {
  return isEnclosing(enclosures) ? { enclosures } : {};
}
