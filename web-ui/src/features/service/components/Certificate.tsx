import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { queryClient, serviceQuery } from '@/api/queries';
import type { ServedDocument } from '@/api/schemas';
import { PaperCard } from '@/features/papers';
import { useText } from '@/i18n';
import { Actions, ProblemNote } from '@/ui';

/** The certificate that stands for a receipt on paper (OLR 31), for what was served electronically. */
export function Certificate({ caseId, item }: { caseId: string; item: ServedDocument }) {
  const t = useText();
  const { notice, certificate, effect } = item;
  const asking = useMutation({
    mutationFn: (of: string) =>
      answer(
        api.POST('/api/cases/{case}/service/{notice}/certificate', { params: { path: { case: caseId, notice: of } } }),
      ),
    onSuccess: (changed) => queryClient.setQueryData(serviceQuery(caseId).queryKey, changed),
  });
  if (notice === undefined || effect === undefined || effect.ground === 'served-offline') return null;
  if (certificate !== undefined) {
    return (
      <PaperCard
        title={t('service:certificate')}
        paper={certificate}
        addressOf={() =>
          answer(
            api.POST('/api/cases/{case}/service/{notice}/certificate-url', {
              params: { path: { case: caseId, notice } },
            }),
          )
        }
      />
    );
  }
  return (
    <>
      {asking.isError && <ProblemNote thrown={asking.error} />}
      <Actions>
        <Button variant="default" loading={asking.isPending} onClick={() => asking.mutate(notice)}>
          {t('service:makeCertificate')}
        </Button>
      </Actions>
    </>
  );
}
