import { useQuery } from '@tanstack/react-query';
import { hearingsQuery } from '@/api/queries';
import { useText } from '@/i18n';
import { Empty, Page, Reading } from '@/ui';
import { HearingCard } from './components/HearingCard';

/** My hearings, next first. */
export function CalendarPage() {
  const t = useText();
  const hearings = useQuery(hearingsQuery);
  return (
    <Page title={t('ui:nav.calendar')}>
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
    </Page>
  );
}
