import { useMutation } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/api/client';
import { isStale } from '@/api/problem';
import { queryClient, writtenRecordQuery } from '@/api/queries';
import type { RecordAct, WrittenRecord } from '@/api/schemas';

/**
 * Acts on a record. Who reads, confirms or writes is not stopped because somebody else did the like a moment before: what they confirm is
 * bound by its digest, so the act rests on the newest version, once more if need be.
 */
export function useRecordAct(hearing: string) {
  const { queryKey } = writtenRecordQuery(hearing);
  const act = async (wanted: RecordAct, { version }: WrittenRecord) =>
    answer(
      api.POST('/api/hearings/{hearing}/written-record/acts', {
        params: { path: { hearing }, header: ifMatch(version) },
        body: wanted,
      }),
    );
  return useMutation({
    // One after the other, so that lines stand in the order in which they were written.
    scope: { id: `record-${hearing}` },
    mutationFn: async (wanted: RecordAct) => {
      const known = queryClient.getQueryData(queryKey) ?? (await newest(hearing));
      try {
        return await act(wanted, known);
      } catch (thrown) {
        if (!isStale(thrown)) throw thrown;
        const now = await newest(hearing);
        return wasWritten(wanted, now) ? now : act(wanted, now);
      }
    },
    onSuccess: (changed) => {
      queryClient.setQueryData(queryKey, changed);
    },
  });
}

async function newest(hearing: string): Promise<WrittenRecord> {
  return queryClient.query({ ...writtenRecordQuery(hearing), staleTime: 0 });
}

/** The answer to the first try was lost, not the line: it stands there already. */
function wasWritten(wanted: RecordAct, { lines }: WrittenRecord): boolean {
  const last = lines.at(-1);
  return wanted.act === 'write-line' && last?.text === wanted.text && last?.speaker === wanted.speaker;
}
