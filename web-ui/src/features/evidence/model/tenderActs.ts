import { useMutation } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/api/client';
import { exhibitQuery, tenderQuery } from '@/api/evidenceQueries';
import { queryClient } from '@/api/queries';
import type { Exhibit, Tender, TenderAct } from '@/api/schemas';

type Ground = NonNullable<TenderAct['ground']>;

const secrets: readonly Ground[] = ['privacy', 'safety', 'minor', 'trade-secret', 'state-secret'];

/** The grounds that an act can have; one that is not here has none. */
export const groundsOf: Partial<Record<TenderAct['act'], readonly Ground[]>> = {
  'demand-original': ['opponent-objects', 'unclear', 'archive-rules', 'court-deems-necessary'],
  'take-as-original': ['no-objection', 'notarised', 'accepted-earlier', 'other-proof'],
  'ask-confidentiality': secrets,
  'restrict-exhibit': secrets,
};

/** Acts that carry no words. */
export const wordless: ReadonlySet<string> = new Set([
  'receive-original',
  'question-lateness',
  'post-original',
  'state-origin',
]);

/** Acts that the court refuses without a reason. */
export function needsReason({ act, matches }: Pick<TenderAct, 'act' | 'matches'>): boolean {
  if (act === 'compare-original') return matches === false;
  return !wordless.has(act) && act !== 'close-examination' && act !== 'state-opinion';
}

/** Acts on an exhibit, resting on the version that is on the screen. */
export function useTenderAct(exhibit: Exhibit, { version }: Tender) {
  return useMutation({
    mutationFn: (act: TenderAct) =>
      answer(
        api.POST('/api/exhibits/{exhibit}/acts', {
          params: { path: { exhibit: exhibit.id }, header: ifMatch(version) },
          body: act,
        }),
      ),
    onSuccess: async (changed) => {
      queryClient.setQueryData(tenderQuery(exhibit.id).queryKey, changed);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: exhibitQuery(exhibit.id).queryKey, exact: true }),
        queryClient.invalidateQueries({ queryKey: ['case', exhibit.caseId] }),
      ]);
    },
  });
}
