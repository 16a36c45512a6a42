import { Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { FilePick } from '@/features/evidence';
import { useText } from '@/i18n';
import { Card, LanguageSwitch } from '@/ui';
import styles from './VerifyPage.module.css';
import { VerdictCard } from './components/VerdictCard';
import { fileDigest } from './model/fileDigest';
import type { Outcome } from './model/outcome';
import { outcomeOf } from './model/outcome';
import type { Scanned } from './model/scanned';
import { scannedFrom } from './model/scanned';

/** Checks a receipt on this device. It asks the court for nothing and stands outside the application, so that it works without either. */
export function VerifyPage() {
  const t = useText();
  const [receipt, setReceipt] = useState<string>();
  const [keys, setKeys] = useState('');
  const [file, setFile] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [scanned, setScanned] = useState<Scanned>({ kind: 'nothing' });

  const look = (next: { receipt?: string; keys?: string; file?: string }) => {
    const all = { receipt, keys, file, ...next };
    if (all.receipt !== undefined && all.keys.trim() !== '') {
      const leaf = scanned.kind === 'fingerprint' ? scanned.leaf : undefined;
      void outcomeOf(all.receipt, all.keys, all.file, leaf).then(setOutcome);
    } else setOutcome(undefined);
  };

  useEffect(() => {
    const read = () => {
      void scannedFrom(location.hash).then((found) => {
        setScanned(found);
        setReceipt(found.kind === 'whole' ? found.receipt : undefined);
        setOutcome(found.kind === 'unreadable' ? { kind: 'unreadable', what: 'code' } : undefined);
      });
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);

  return (
    <main id="page" className={styles.page}>
      <header className={styles.head}>
        <h1>{t('ledger:title')}</h1>
        <LanguageSwitch />
      </header>
      <p>{t('ledger:lead')}</p>
      <Card title={t('ledger:receipt')}>
        {scanned.kind === 'whole' && <p>{t('ledger:receiptScanned')}</p>}
        {scanned.kind === 'fingerprint' && <p>{t('ledger:receiptOfPage')}</p>}
        <FilePick
          label={t('ledger:receiptPick')}
          accept="application/json,.json"
          onPick={(picked) => {
            void picked.text().then((text) => {
              setReceipt(text);
              look({ receipt: text });
            });
          }}
        />
      </Card>
      <Card title={t('ledger:keys')}>
        <Textarea
          label={t('ledger:keysPaste')}
          description={t('ledger:keysHint')}
          autosize
          minRows={3}
          value={keys}
          onChange={({ currentTarget }) => {
            setKeys(currentTarget.value);
            look({ keys: currentTarget.value });
          }}
        />
        <p>
          <a href="/api/ledger/keys" target="_blank" rel="noreferrer">
            {t('ledger:keysHere')}
          </a>
        </p>
      </Card>
      <Card title={t('ledger:file')}>
        <FilePick
          label={t('ledger:filePick')}
          accept="*/*"
          onPick={(picked) => {
            void fileDigest(picked).then((digest) => {
              setFile(digest);
              look({ file: digest });
            });
          }}
        />
        {file !== undefined && (
          <p>
            <code>{file}</code>
          </p>
        )}
      </Card>
      <div aria-live="polite">{outcome !== undefined && <VerdictCard outcome={outcome} />}</div>
      <Card look="quiet">
        <p>{t('ledger:limit')}</p>
      </Card>
    </main>
  );
}
