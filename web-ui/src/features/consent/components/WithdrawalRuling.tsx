import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import { consentsQuery, queryClient } from '@/api/queries';
import type { ConsentEntry } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, ProblemNote } from '@/ui';

/** Where the judge says whether a party may go offline after all. Both answers have a reason. */
export function WithdrawalRuling({ entry, caseId }: { entry: ConsentEntry; caseId: string }) {
  const t = useText();
  const [reason, setReason] = useState('');
  const rule = useMutation({
    mutationFn: (ruling: 'granted' | 'refused') =>
      answer(
        api.POST('/api/cases/{case}/consents/{stage}/ruling', {
          params: { path: { case: caseId, stage: entry.stage } },
          body: { party: entry.party, ruling, reason },
        }),
      ),
    onSuccess: async (changed) => {
      queryClient.setQueryData(consentsQuery(caseId).queryKey, changed);
      await queryClient.invalidateQueries({ queryKey: ['case', caseId] });
    },
  });
  return (
    <>
      <TextInput
        label={t('consent:rulingReason')}
        value={reason}
        my="xs"
        maxLength={1000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {rule.isError && <ProblemNote thrown={rule.error} />}
      <Actions>
        {(['granted', 'refused'] as const).map((ruling) => (
          <Button
            key={ruling}
            variant="default"
            disabled={reason.trim() === ''}
            loading={rule.isPending}
            onClick={() => rule.mutate(ruling)}
          >
            {t.code('consent:ruling', ruling)}
          </Button>
        ))}
      </Actions>
    </>
  );
}
