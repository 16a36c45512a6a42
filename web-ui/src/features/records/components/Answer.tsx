import { useEffect, useState } from 'react';
import type { WrittenRecord } from '@/api/schemas';
import { useText } from '@/i18n';
import { digestOf } from '../model/text';
import { Ask } from './Ask';
import styles from './records.module.css';

/** What the reader confirms or signs: this text and no other, by the digest that this device computed over what it shows. */
export function Answer({ record }: { record: WrittenRecord }) {
  const t = useText();
  const { hearing, lines, may, digest } = record;
  const shown = useDigest(lines);
  const confirms = may.includes('confirm-record');
  const signs = may.includes('sign-record');
  if (!confirms && !signs) return null;
  const what = t('records:whatIsSigned', { count: lines.length, caseNumber: record.caseNumber });
  const differs = shown !== undefined && shown !== digest;
  return (
    <section className={styles.answer} aria-labelledby="record-answer">
      <h3 id="record-answer">{t(confirms ? 'records:readAndAnswer' : 'records:signNow')}</h3>
      <p>{what}</p>
      <p className={styles.digest}>
        {t('records:digest')} <code data-digest={shown}>{shown ?? '…'}</code>
      </p>
      {differs && <p role="alert">{t('records:digestDiffers')}</p>}
      <div className={styles.keys}>
        {confirms && (
          <Ask
            primary
            hearing={hearing}
            label={t('records:confirm')}
            question={t('records:confirmAsk')}
            disabled={shown === undefined || differs}
            act={() => ({ act: 'confirm-record', digest: shown ?? '' })}
          >
            <p className={styles.digest}>
              <code>{shown}</code>
            </p>
          </Ask>
        )}
        {may.includes('object-to-record') && <ObjectTo record={record} />}
        {signs && (
          <Ask
            primary
            hearing={hearing}
            label={t('records:sign')}
            question={t('records:signAsk')}
            disabled={shown === undefined || differs}
            act={() => ({ act: 'sign-record', digest: shown ?? '' })}
          >
            <p className={styles.digest}>
              <code>{shown}</code>
            </p>
          </Ask>
        )}
      </div>
    </section>
  );
}

/** What is missing or wrong, and in which line. */
function ObjectTo({ record }: { record: WrittenRecord }) {
  const t = useText();
  const [line, setLine] = useState('');
  return (
    <Ask
      hearing={record.hearing}
      label={t('records:object')}
      question={t('records:objectAsk')}
      wordsLabel={t('records:objectWords')}
      act={(text) => ({ act: 'object-to-record', text, ...(line === '' ? {} : { line: Number(line) }) })}
    >
      <label className={styles.label}>
        {t('records:objectLine')}
        <select className={styles.field} value={line} onChange={(event) => setLine(event.target.value)}>
          <option value="">{t('records:missing')}</option>
          {record.lines.map(({ number, text }) => (
            <option key={number} value={number}>
              {number} · {text.slice(0, 24)}
            </option>
          ))}
        </select>
      </label>
    </Ask>
  );
}

function useDigest(lines: WrittenRecord['lines']): string | undefined {
  const [digest, setDigest] = useState<string>();
  useEffect(() => {
    let wanted = true;
    void digestOf(lines).then((computed) => {
      if (wanted) setDigest(computed);
    });
    return () => {
      wanted = false;
    };
  }, [lines]);
  return digest;
}
