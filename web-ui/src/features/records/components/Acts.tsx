import { answer, api } from '@/api/client';
import type { WrittenRecord } from '@/api/schemas';
import { PaperCard } from '@/features/papers';
import { useText } from '@/i18n';
import { CourtTime } from '@/ui';
import { Answer } from './Answer';
import { Ask } from './Ask';
import { Objections } from './Objections';
import { People } from './People';
import styles from './records.module.css';

/** All that is done with a record once it is written: put for reading, answered, ruled on, signed. */
export function Acts({ record }: { record: WrittenRecord }) {
  const t = useText();
  const may = (act: string) => record.may.includes(act);
  return (
    <>
      {record.due !== undefined && (
        <p>
          {t('records:until')} <CourtTime at={record.due.at} countdown />
        </p>
      )}
      <Answer record={record} />
      <Objections record={record} />
      <People record={record} />
      <div className={styles.keys}>
        {may('put-for-reading') && record.lines.length > 0 && (
          <Ask
            hearing={record.hearing}
            label={t('records:putForReading')}
            question={t('records:putForReadingAsk')}
            act={() => ({ act: 'put-for-reading' })}
          />
        )}
        {may('take-back') && (
          <Ask
            hearing={record.hearing}
            label={t('records:takeBack')}
            question={t('records:takeBackAsk')}
            wordsLabel={t('records:reason')}
            act={(text) => ({ act: 'take-back', text })}
          />
        )}
      </div>
      {record.seal !== undefined && (
        <>
          <p className={styles.seal}>
            {t('records:sealed')} <code>{record.seal}</code>
          </p>
          <PaperCard title={t('records:paper')} paper={record.paper} addressOf={() => addressOfPaper(record.hearing)} />
        </>
      )}
    </>
  );
}

function addressOfPaper(hearing: string) {
  return answer(api.POST('/api/hearings/{hearing}/written-record/paper-url', { params: { path: { hearing } } }));
}
