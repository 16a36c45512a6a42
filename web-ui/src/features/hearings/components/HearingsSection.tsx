import { useQuery } from '@tanstack/react-query';
import { caseHearingsQuery } from '@/api/queries';
import { useText } from '@/i18n';
import { Empty, Reading } from '@/ui';
import { HearingCard } from './HearingCard';

/** The hearings of a case. */
export function HearingsSection({ caseId }: { caseId: string }) {
  const t = useText();
  const hearings = useQuery(caseHearingsQuery(caseId));
  return (
    <Reading of={hearings}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('hearings:none')}>
            <p>{t('hearings:noneHow')}</p>
          </Empty>
        ) : (
          items.map((hearing) => <HearingCard key={hearing.id} hearing={hearing} />)
        )
      }
    </Reading>
  );
}
