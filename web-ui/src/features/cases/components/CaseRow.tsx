import { Link } from '@tanstack/react-router';
import type { CaseSummary } from '@/api/schemas';
import { useText } from '@/i18n';
import { Badge, CourtTime } from '@/ui';
import styles from './CaseRow.module.css';

/** One case in a list: cause and parties first, for that is how people know their case; then number and state. */
export function CaseRow({ summary }: { summary: CaseSummary }) {
  const t = useText();
  const asks = summary.turn.mine && summary.turn.kind !== 'none';
  return (
    <Link to="/cases/$case" params={{ case: summary.id }} className={styles.row}>
      <span className={styles.names}>
        {t.code('ui:cause', summary.cause)} · {summary.plaintiff} / {summary.defendant}
      </span>
      <span className={styles.number}>{summary.number ?? t('cases:noNumberYet')}</span>
      <span className={styles.state}>
        <Badge look={asks ? 'action' : 'plain'}>
          {asks ? t('cases:turn.yours') : t.code('ui:caseState', summary.state)}
        </Badge>
      </span>
      {summary.nextHearingAt !== undefined && (
        <span>
          {t('cases:turn.nextHearing')} <CourtTime at={summary.nextHearingAt} />
        </span>
      )}
    </Link>
  );
}
