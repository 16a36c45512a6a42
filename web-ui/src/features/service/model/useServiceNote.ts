import { useMutation } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { queryClient, serviceQuery } from '@/api/queries';
import type { ServedDocument, ServiceWay } from '@/api/schemas';

/** What is noted of the service of a document, besides which document of whom it is. */
interface Noted {
  way: ServiceWay;
  /** What proves it. */
  note: string;
  arrivedAt?: string;
}

/** Notes how a document was served; it goes on record and is not taken back. */
export function useServiceNote(caseId: string, { instrument, document, party }: ServedDocument, onNoted?: () => void) {
  return useMutation({
    mutationFn: (noted: Noted) =>
      answer(
        api.POST('/api/cases/{case}/service/notes', {
          params: { path: { case: caseId } },
          body: { instrument, document, party, ...noted },
        }),
      ),
    onSuccess: (changed) => {
      queryClient.setQueryData(serviceQuery(caseId).queryKey, changed);
      onNoted?.();
    },
  });
}
