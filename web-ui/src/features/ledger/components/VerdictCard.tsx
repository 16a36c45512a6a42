import { useLanguage, useText } from '@/i18n';
import { Card } from '@/ui';
import type { Outcome } from '../model/outcome';
import type { Receipt, Verdict } from '../model/receipt';
import { namesAFile } from '../model/receipt';

/** What the check found, in sentences. */
export function VerdictCard({ outcome }: { outcome: Outcome }) {
  const t = useText();
  switch (outcome.kind) {
    case 'unreadable':
      return <Card title={t('ledger:cannot')}>{t.code('ledger:unreadable', outcome.what)}</Card>;
    case 'browser-too-old':
      return <Card title={t('ledger:cannot')}>{t('ledger:tooOld')}</Card>;
    case 'checked':
      return outcome.verdict.faults.length > 0 ? (
        <Card title={t('ledger:holdsNot')} look="danger">
          <ul>
            {outcome.verdict.faults.map((fault) => (
              <li key={fault}>{t.code('ledger:fault', fault)}</li>
            ))}
          </ul>
        </Card>
      ) : (
        <Holds {...outcome} />
      );
  }
}

function Holds({ receipt, verdict, withFile }: { receipt: Receipt; verdict: Verdict; withFile: boolean }) {
  const t = useText();
  const language = useLanguage();
  const at = (instant: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(instant),
    );
  const { origin = '', size = 0n } = verdict.checkpoint ?? {};
  const stampText = () => {
    if (verdict.stamp === undefined) return t('ledger:noTimestamp');
    return verdict.stamp.kind === 'right'
      ? t('ledger:timestamp', { at: at(verdict.stamp.at), authority: verdict.stamp.authority })
      : t('ledger:timestampUnknown');
  };
  return (
    <Card title={t('ledger:holds')} look="verified">
      <p>{t('ledger:holdsMeans', { origin, index: String(receipt.index), size: String(size) })}</p>
      {withFile ? <p>{t('ledger:fileSame')}</p> : namesAFile(receipt) && <p>{t('ledger:fileMissing')}</p>}
      <p>{stampText()}</p>
      {verdict.witnesses.length > 0 ? (
        <ul>
          {verdict.witnesses.map((witness) => (
            <li key={witness.name}>{t('ledger:witness', { name: witness.name, at: at(witness.at) })}</li>
          ))}
        </ul>
      ) : (
        <p>{t('ledger:noWitness')}</p>
      )}
      <h3>{t('ledger:statement')}</h3>
      <p>
        <code>{receipt.statement}</code>
      </p>
    </Card>
  );
}
