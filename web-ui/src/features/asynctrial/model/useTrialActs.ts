import { useMutation } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/api/client';
import { queryClient, trialQuery } from '@/api/queries';
import type { Trial, TrialAct, TrialContent } from '@/api/schemas';
import { digestOf } from './digest';

/** Shows what the court answered, here and wherever the case is shown. */
async function show(changed: Trial): Promise<void> {
  queryClient.setQueryData(trialQuery(changed.caseId).queryKey, changed);
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['trials'] }),
    queryClient.invalidateQueries({ queryKey: ['case', changed.caseId], exact: true }),
  ]);
}

/** Acts on the course of a trial, resting on the version that is on the screen. */
export function actIn({ caseId, version }: Trial, act: TrialAct): Promise<Trial> {
  return answer(
    api.POST('/api/cases/{case}/trial/acts', {
      params: { path: { case: caseId }, header: ifMatch(version) },
      body: act,
    }),
  );
}

export function useTrialAct(trial: Trial) {
  return useMutation({ mutationFn: (act: TrialAct) => actIn(trial, act), onSuccess: show });
}

/** Hands something in. The id is drawn once per text, so that trying again after a dead line hands in nothing twice. */
export function useHandIn(trial: Trial) {
  return useMutation({
    mutationFn: async ({ id, content, lateReason }: { id: string; content: TrialContent; lateReason?: string }) =>
      answer(
        api.POST('/api/cases/{case}/trial/items', {
          params: { path: { case: trial.caseId } },
          body: {
            id,
            content,
            digest: await digestOf(content.text),
            ...(lateReason === undefined ? {} : { lateReason }),
          },
        }),
      ),
    onSuccess: show,
  });
}
