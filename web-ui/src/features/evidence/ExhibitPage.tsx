import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { answer, api } from '@/api/client';
import { exhibitQuery, tenderQuery } from '@/api/evidenceQueries';
import type { Exhibit } from '@/api/schemas';
import { useText } from '@/i18n';
import { Card, Empty, Page, Reading, Sheet } from '@/ui';
import styles from './ExhibitPage.module.css';
import { ExhibitFacts } from './components/ExhibitFacts';
import { OriginFacts } from './components/OriginFacts';
import { OriginalOf } from './components/OriginalOf';
import { Readings } from './components/Readings';
import { TenderFacts } from './components/TenderFacts';
import { TenderForm } from './components/TenderForm';
import { exhibitTitle } from './model/exhibitTitle';

const route = getRouteApi('/around/signed-in-only/exhibits/$exhibit');

/** One exhibit: what it shows, its facts, what became of it, and what the reader may do about it. */
export function ExhibitPage() {
  const t = useText();
  const { exhibit: id } = route.useParams();
  const reading = useQuery(exhibitQuery(id));
  const found = reading.data;
  return (
    <Page
      title={found === undefined ? t('evidence:exhibit') : exhibitTitle(found, t('evidence:closed'))}
      back={found === undefined ? '/' : `/cases/${found.caseId}?tab=evidence`}
      wide
    >
      <Reading of={reading} shape={{ cards: 2 }}>
        {(exhibit) => (
          <div className={styles.desk}>
            {exhibit.readable === false ? <Empty title={t('evidence:closedToYou')} /> : <Viewer exhibit={exhibit} />}
            <div className={styles.facts}>
              <Card look="court">
                <OriginalOf translation={exhibit} />
                <ExhibitFacts exhibit={exhibit} />
              </Card>
              <Becoming exhibit={exhibit} />
              <Readings exhibit={exhibit} />
            </div>
          </div>
        )}
      </Reading>
    </Page>
  );
}

/** What became of it. Others act too, so it is read again now and then. */
function Becoming({ exhibit }: { exhibit: Exhibit }) {
  const reading = useQuery({ ...tenderQuery(exhibit.id), refetchInterval: 20_000 });
  return (
    <Reading of={reading}>
      {(tender) => (
        <>
          <TenderForm exhibit={exhibit} tender={tender} />
          {tender.origin !== undefined && <OriginFacts caseId={exhibit.caseId} origin={tender.origin} />}
          <TenderFacts tender={tender} />
        </>
      )}
    </Reading>
  );
}

/** The bytes as sealed, from the store, at an address that lives for minutes; it is asked for anew only when it has grown old, so that nothing begins again. */
function Viewer({ exhibit }: { exhibit: Exhibit }) {
  const t = useText();
  const content = useQuery({
    queryKey: ['exhibit', exhibit.id, 'content'],
    queryFn: () =>
      answer(api.POST('/api/exhibits/{exhibit}/content-url', { params: { path: { exhibit: exhibit.id } } })),
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Reading of={content}>
      {({ url }) => (
        <div className={styles.viewer}>
          <div className={styles.paper}>
            <Sheet mediaType={exhibit.mediaType} title={exhibit.title} url={url} renew={() => void content.refetch()} />
          </div>
          <a href={url} target="_blank" rel="noreferrer" className={styles.apart}>
            {t('evidence:openApart')}
          </a>
        </div>
      )}
    </Reading>
  );
}
