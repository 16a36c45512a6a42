import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useText } from '@/i18n';
import { ProblemNote, save } from '@/ui';
import { printed, received, type Receipted } from '../model/receipted';

interface Props {
  of: Receipted;
  /** What people call it, such as the number of an exhibit. */
  name: string;
}

/** Saves the receipt of something as a file or as a page to print, and leads to where anybody can check it. */
export function ReceiptActions({ of, name }: Props) {
  const t = useText();
  const saving = useMutation({
    mutationFn: async () => {
      const receipt = await received(of);
      save(new Blob([JSON.stringify(receipt)], { type: 'application/json' }), `receipt-${name}.json`);
    },
  });
  const printing = useMutation({ mutationFn: async () => save(await printed(of), `receipt-${name}.pdf`) });
  return (
    <>
      <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
        {t('ledger:save')}
      </Button>
      <Button variant="default" loading={printing.isPending} onClick={() => printing.mutate()}>
        {t('ledger:savePage')}
      </Button>
      <a href="/verify.html" target="_blank" rel="noreferrer" aria-label={`${t('ledger:check')} ${name}`}>
        {t('ledger:check')}
      </a>
      {saving.isError && <ProblemNote thrown={saving.error} />}
      {printing.isError && <ProblemNote thrown={printing.error} />}
    </>
  );
}
