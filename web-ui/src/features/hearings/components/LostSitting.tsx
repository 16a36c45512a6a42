import { useQuery } from '@tanstack/react-query';
import { hearingLinesQuery } from '@/api/mediaQueries';
import { caseHearingsQuery } from '@/api/queries';
import type { Hearing } from '@/api/schemas';
import { useText } from '@/i18n';
import { CourtTime, LegalBasis, LinkButton } from '@/ui';
import styles from './LostSitting.module.css';

const sat: readonly Hearing['state'][] = ['in-session', 'paused', 'adjourned', 'closed'];

interface Props {
  hearing: string;
  /** Whether more may still be lost. */
  running: boolean;
  /** When it began, where its page is elsewhere and is to be led to. */
  elsewhere?: string;
}

/** Told before the judge decides: a side that missed much of the sitting may not have had its say. */
export function LostSitting({ hearing, running, elsewhere }: Props) {
  const t = useText();
  const { data } = useQuery(hearingLinesQuery(hearing, running));
  const exceeded = data?.sides.filter((side) => side.exceeded) ?? [];
  return (
    <div role="status">
      {exceeded.map(({ capacity, lostSeconds }) => (
        <p key={capacity} className={styles.warning}>
          {elsewhere !== undefined && (
            <>
              <CourtTime at={elsewhere} />:{' '}
            </>
          )}
          {t('room:desk.lostSitting', { side: t.code('room:seat', capacity), seconds: lostSeconds })}{' '}
          <LegalBasis basis="OLR 25" />
        </p>
      ))}
      {elsewhere !== undefined && exceeded.length > 0 && (
        <LinkButton variant="default" to={`/hearings/${hearing}`}>
          {t('hearings:open')}
        </LinkButton>
      )}
    </div>
  );
}

/** The same of every hearing of a case that sat. */
export function LostSittings({ caseId }: { caseId: string }) {
  const { data } = useQuery(caseHearingsQuery(caseId));
  return data?.items
    .filter((hearing) => sat.includes(hearing.state))
    .map(({ id, startsAt }) => <LostSitting key={id} hearing={id} running={false} elsewhere={startsAt} />);
}
