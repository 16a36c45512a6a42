import type { WrittenRecord } from '@/api/schemas';
import { useText } from '@/i18n';
import { Ask } from './Ask';
import styles from './records.module.css';

/** What was objected to the record, and what the judge ruled; the judge rules here. */
export function Objections({ record }: { record: WrittenRecord }) {
  const t = useText();
  const rules = record.may.includes('uphold-objection');
  if (record.objections.length === 0) return null;
  return (
    <section aria-labelledby="record-objections">
      <h3 id="record-objections">{t('records:objections')}</h3>
      <ol className={styles.list}>
        {record.objections.map(({ number, by, line, text, ruling, correctedBy, reason }) => (
          <li key={number} data-objection={number}>
            <p>
              <strong>{record.people.find(({ person }) => person === by)?.name}</strong>
              {line !== undefined && ` · ${t('records:line', { line })}`}
              {': '}
              {text}
            </p>
            {ruling === 'upheld' && <p>{t('records:upheld', { line: correctedBy })}</p>}
            {ruling === 'overruled' && <p>{t('records:overruled', { reason })}</p>}
            {ruling === undefined && !rules && <p>{t('records:awaitsRuling')}</p>}
            {ruling === undefined && rules && (
              <div className={styles.keys}>
                <Ask
                  hearing={record.hearing}
                  label={t('records:uphold')}
                  question={t('records:upholdAsk')}
                  wordsLabel={t('records:correction')}
                  act={(words) => ({ act: 'uphold-objection', objection: number, text: words })}
                />
                <Ask
                  hearing={record.hearing}
                  label={t('records:overrule')}
                  question={t('records:overruleAsk')}
                  wordsLabel={t('records:reason')}
                  act={(words) => ({ act: 'overrule-objection', objection: number, text: words })}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
