import { useState } from 'react';
import { useText } from '@/i18n';
import { Actions } from '@/ui';
import { ReceiptActions } from './ReceiptActions';

interface Props {
  caseId: string;
  /** Id of the entry on the timeline. */
  entry: string;
}

/** The receipt of one act, folded away until somebody wants it: a timeline has hundreds. */
export function ActReceipt({ caseId, entry }: Props) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('ledger:receipt')}</summary>
      {open && (
        <Actions>
          <ReceiptActions of={{ kind: 'act', caseId, entry }} name={entry} />
        </Actions>
      )}
    </details>
  );
}
