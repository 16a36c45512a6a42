import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { useText } from '@/i18n';
import { ProblemNote, save } from '@/ui';

/** Saves the receipt of an exhibit as a file or as a page to print, and leads to where anybody can check it. */
export function ReceiptActions({ exhibit, number }: { exhibit: string; number: string }) {
  const t = useText();
  const saving = useMutation({
    mutationFn: async () => {
      const params = { path: { exhibit } };
      const receipt = await answer(api.GET('/api/exhibits/{exhibit}/receipt', { params }));
      save(new Blob([JSON.stringify(receipt)], { type: 'application/json' }), `receipt-${number}.json`);
    },
  });
  const printing = useMutation({
    mutationFn: async () => {
      const params = { path: { exhibit } };
      const page = api.GET('/api/exhibits/{exhibit}/receipt.pdf', { params, parseAs: 'blob' });
      save(await answer(page), `receipt-${number}.pdf`);
    },
  });
  return (
    <>
      <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
        {t('ledger:save')}
      </Button>
      <Button variant="default" loading={printing.isPending} onClick={() => printing.mutate()}>
        {t('ledger:savePage')}
      </Button>
      <a href="/verify.html" target="_blank" rel="noreferrer" aria-label={`${t('ledger:check')} ${number}`}>
        {t('ledger:check')}
      </a>
      {saving.isError && <ProblemNote thrown={saving.error} />}
      {printing.isError && <ProblemNote thrown={printing.error} />}
    </>
  );
}
