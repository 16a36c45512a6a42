import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { useText } from '@/i18n';
import { ProblemNote } from '@/ui';

/** Saves the receipt of an exhibit as a file, and leads to where anybody can check it. */
export function ReceiptActions({ exhibit, number }: { exhibit: string; number: string }) {
  const t = useText();
  const saving = useMutation({
    mutationFn: async () => {
      const params = { path: { exhibit } };
      save(await answer(api.GET('/api/exhibits/{exhibit}/receipt', { params })), `receipt-${number}.json`);
    },
  });
  return (
    <>
      <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
        {t('ledger:save')}
      </Button>
      <a href="/verify.html" target="_blank" rel="noreferrer" aria-label={`${t('ledger:check')} ${number}`}>
        {t('ledger:check')}
      </a>
      {saving.isError && <ProblemNote thrown={saving.error} />}
    </>
  );
}

function save(receipt: object, fileName: string) {
  const address = URL.createObjectURL(new Blob([JSON.stringify(receipt)], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  URL.revokeObjectURL(address);
}
