import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { writtenRecordQuery } from '@/api/queries';
import { useText } from '@/i18n';
import { Page } from '@/ui';
import { RecordPanel } from './components/RecordPanel';

const route = getRouteApi('/around/signed-in-only/hearings/$hearing/written-record');

/** The record of a hearing by itself: to be read on a phone, confirmed or objected to; for the court, to be written on, ruled on and signed. */
export function RecordPage() {
  const t = useText();
  const { hearing } = route.useParams();
  const { data: record } = useQuery(writtenRecordQuery(hearing));
  return (
    <Page
      title={t('records:pageTitle')}
      back={`/hearings/${hearing}`}
      {...(record === undefined ? {} : { lead: `${t.code('ui:cause', record.cause)} · ${record.caseNumber}` })}
    >
      <RecordPanel hearing={hearing} />
    </Page>
  );
}
