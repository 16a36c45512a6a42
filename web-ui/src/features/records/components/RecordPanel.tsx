import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { recordingQuery } from '@/api/mediaQueries';
import { hearingRecordQuery, writtenRecordQuery } from '@/api/queries';
import { axisOf, beforeLine } from '@/features/recording';
import { useText } from '@/i18n';
import { Reading } from '@/ui';
import { Acts } from './Acts';
import { Pen } from './Pen';
import { RecordLines } from './RecordLines';
import styles from './records.module.css';

interface Props {
  hearing: string;
  template?: string | undefined;
  /** Beside a running hearing: with what happens between the lines, and the newest in sight. */
  live?: boolean;
}

/** The record beside the hearing: live to everybody, and under the pen of who holds it. */
export function RecordPanel({ hearing, template, live = false }: Props) {
  const t = useText();
  const reading = useQuery(writtenRecordQuery(hearing));
  const { data: account } = useQuery({ ...hearingRecordQuery(hearing), enabled: live, refetchInterval: 10_000 });
  const { data: recording } = useQuery({ ...recordingQuery(hearing), enabled: !live });
  const axis = recording === undefined ? undefined : axisOf(recording);
  const [revised, setRevised] = useState<number>();
  return (
    <section className={styles.panel} aria-labelledby="written-record">
      <h2 id="written-record">{t('records:title')}</h2>
      <Reading of={reading}>
        {(record) => {
          const writes = record.may.includes('write-line');
          const revising = record.lines.find(({ number }) => number === revised);
          return (
            <>
              {record.lines.length === 0 && <p>{t('records:empty')}</p>}
              <RecordLines
                record={record}
                entries={account?.entries ?? []}
                follow={live}
                isHeard={({ at }) => axis !== undefined && beforeLine(axis, at) !== undefined}
                {...(writes && { onPick: (line) => setRevised(line.number), pickLabel: t('records:change') })}
              />
              {writes && (
                <Pen
                  key={revised}
                  record={record}
                  revising={revising}
                  onSettled={() => setRevised(undefined)}
                  template={template}
                />
              )}
              <Acts record={record} />
            </>
          );
        }}
      </Reading>
    </section>
  );
}
