import { useState } from 'react';
import type { RecordAct, WrittenRecord } from '@/api/schemas';
import { useText } from '@/i18n';
import { CourtTime, inOrder } from '@/ui';
import { Ask } from './Ask';
import styles from './records.module.css';

type Ground = NonNullable<RecordAct['ground']>;

/** Who took part, and whether they have confirmed or signed. The clerk notes who does not. */
export function People({ record }: { record: WrittenRecord }) {
  const t = useText();
  if (record.state === 'open') return null;
  const notes = record.may.includes('note-not-signed');
  return (
    <section aria-labelledby="record-people">
      <h3 id="record-people">{t('records:people')}</h3>
      <ul className={styles.list}>
        {inOrder(record.people)
          .filter(({ tookPart }) => tookPart)
          .map(({ person, name, capacity, standing, reason, answeredAt }) => (
            <li key={person} data-standing={standing}>
              <p>
                {t.code('ui:capacity', capacity)} <strong>{name}</strong> ·{' '}
                {standing === undefined
                  ? t(answeredAt === undefined ? 'records:notYetSigned' : 'records:signed')
                  : t.code('records:standing', standing)}
                {reason !== undefined && ` · ${reason}`}
                {answeredAt !== undefined && (
                  <>
                    {' '}
                    <CourtTime at={answeredAt} />
                  </>
                )}
              </p>
              {notes && (standing === 'reading' || standing === 'objecting') && (
                <NotSigned record={record} reader={person} />
              )}
            </li>
          ))}
      </ul>
    </section>
  );
}

function NotSigned({ record, reader }: { record: WrittenRecord; reader: string }) {
  const t = useText();
  const [ground, setGround] = useState<Ground>('declined');
  return (
    <Ask
      hearing={record.hearing}
      label={t('records:noteNotSigned')}
      question={t('records:noteNotSignedAsk')}
      wordsLabel={t('records:reason')}
      act={(text) => ({ act: 'note-not-signed', reader, ground, text })}
    >
      <label className={styles.label}>
        {t('records:groundLabel')}
        <select
          className={styles.field}
          value={ground}
          onChange={(event) => setGround(event.target.value === 'no-answer' ? 'no-answer' : 'declined')}
        >
          <option value="declined">{t('records:ground.declined')}</option>
          <option value="no-answer">{t('records:ground.no-answer')}</option>
        </select>
      </label>
    </Ask>
  );
}
