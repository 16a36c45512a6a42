import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { readingsQuery } from '@/api/evidenceQueries';
import { caseQuery } from '@/api/queries';
import type { Exhibit } from '@/api/schemas';
import { useText } from '@/i18n';
import { Card, CourtTime, More, Reading } from '@/ui';
import styles from './ExhibitFacts.module.css';

/** Who was given the file of an exhibit, and when. For judge and clerk; parties are not told what others looked at. */
export function Readings({ exhibit }: { exhibit: Exhibit }) {
  const found = useQuery(caseQuery(exhibit.caseId));
  const capacity = found.data?.myCapacity;
  return capacity === 'judge' || capacity === 'clerk' ? <Trail exhibit={exhibit.id} /> : null;
}

function Trail({ exhibit }: { exhibit: string }) {
  const t = useText();
  const trail = useInfiniteQuery(readingsQuery(exhibit));
  return (
    <Card title={t('evidence:readings')}>
      <p>{t('evidence:readingsMean')}</p>
      <Reading of={trail}>
        {({ pages }) => {
          const readings = pages.flatMap((page) => page.items);
          if (readings.length === 0) return <p>{t('evidence:noReadings')}</p>;
          return (
            <ul className={styles.plain}>
              {readings.map(({ id, at, by }) => (
                <li key={id}>
                  {by.capacity === undefined ? '' : `${t.code('ui:capacity', by.capacity)} `}
                  {by.name} · <CourtTime at={at} />
                </li>
              ))}
            </ul>
          );
        }}
      </Reading>
      <More of={trail} />
    </Card>
  );
}
