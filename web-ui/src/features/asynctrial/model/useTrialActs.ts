import { useMutation } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/api/client';
import { queryClient, trialQuery } from '@/api/queries';
import type { Trial, TrialAct, TrialContent, TrialEnclosing } from '@/api/schemas';
import { digestOf, sealedForm } from './digest';

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

/** What somebody does in one trial is done one after the other, as pressed, however slow the line is. */
const inTurn = (trial: Trial) => ({ scope: { id: `trial ${trial.caseId}` }, onSuccess: show });

/** Rests on what the own acts before it led to, which may be newer than what the page showed when it was pressed. */
export function useTrialAct(trial: Trial) {
  return useMutation({
    mutationFn: (act: TrialAct) => actIn(queryClient.getQueryData(trialQuery(trial.caseId).queryKey) ?? trial, act),
    ...inTurn(trial),
  });
}

interface HandedIn {
  id: string;
  content: TrialContent;
  enclosures?: TrialEnclosing;
  /** One for each enclosure, as they are sealed. */
  lines?: readonly string[];
  lateReason?: string;
}

/** Hands something in. The id is drawn once per text, so that trying again after a dead line hands in nothing twice. */
export function useHandIn(trial: Trial) {
  return useMutation({
    mutationFn: async ({ id, content, enclosures, lines = [], lateReason }: HandedIn) =>
      answer(
        api.POST('/api/cases/{case}/trial/items', {
          params: { path: { case: trial.caseId } },
          body: {
            id,
            content,
            ...(enclosures === undefined ? {} : { enclosures }),
            digest: await digestOf(sealedForm(content.text, lines)),
            ...(lateReason === undefined ? {} : { lateReason }),
          },
        }),
      ),
    ...inTurn(trial),
  });
}
