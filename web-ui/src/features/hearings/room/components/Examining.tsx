import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { exhibitQuery, tenderQuery } from '@/api/evidenceQueries';
import { Opinions, TenderForm } from '@/features/evidence';
import { useText } from '@/i18n';
import { Badge, ProblemNote } from '@/ui';
import controls from './controls.module.css';
import styles from './ExhibitView.module.css';

/** What is done about an exhibit while all look at it; everything else has time on the exhibit's own page. */
const spoken = [
  'state-opinion',
  'demand-original',
  'take-as-original',
  'close-examination',
  'admit-exhibit',
  'refuse-exhibit',
] as const;

const OTHERS_ACT_TOO_MS = 5_000;

/** How far the exhibit on the screen has come and what the parties hold of it, for all to see; and what its reader may do about it now: speak of it, or rule on it. */
export function Examining({ exhibit: id }: { exhibit: string }) {
  const t = useText();
  const exhibit = useQuery(exhibitQuery(id));
  const tender = useQuery({ ...tenderQuery(id), refetchInterval: OTHERS_ACT_TOO_MS });
  const [reads, setReads] = useState(false);
  const [acts, setActs] = useState(false);
  const failed = exhibit.isError ? exhibit : tender;
  if (failed.isError && failed.data === undefined) {
    return <ProblemNote thrown={failed.error} onRetry={() => void failed.refetch()} />;
  }
  if (exhibit.data === undefined || tender.data === undefined) return null;
  const { state, may, opinions } = tender.data;
  const said = opinions.filter(({ stands }) => stands).length;
  const mine = spoken.filter((act) => may.some((each) => each === act));
  return (
    <>
      <span role="status">
        <Badge look={state.key === 'admitted' ? 'verified' : 'plain'}>{t.code('evidence:state', state.key)}</Badge>
      </span>
      {said > 0 && (
        <button type="button" className={controls.button} aria-expanded={reads} onClick={() => setReads(!reads)}>
          {t('evidence:opinions')} ({said})
        </button>
      )}
      {mine.length > 0 && (
        <button type="button" className={controls.button} aria-expanded={acts} onClick={() => setActs(!acts)}>
          {t('evidence:yourPart')}
        </button>
      )}
      {((reads && said > 0) || (acts && mine.length > 0)) && (
        <div className={styles.part}>
          {reads && <Opinions tender={tender.data} />}
          {acts && <TenderForm exhibit={exhibit.data} tender={tender.data} only={mine} />}
        </div>
      )}
    </>
  );
}
