import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { answer, api } from '@/api/client';
import { exhibitQuery, tenderQuery } from '@/api/queries';
import type { Exhibit } from '@/api/schemas';
import { useText } from '@/i18n';
import { Card, Empty, Page, Reading } from '@/ui';
import styles from './ExhibitPage.module.css';
import { ExhibitFacts } from './components/ExhibitFacts';
import { OriginFacts } from './components/OriginFacts';
import { OriginalOf } from './components/OriginalOf';
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

/** The bytes as sealed, from the store, at an address that lives for minutes. */
function Viewer({ exhibit }: { exhibit: Exhibit }) {
  const t = useText();
  const content = useQuery({
    queryKey: ['exhibit', exhibit.id, 'content'],
    queryFn: () =>
      answer(api.POST('/api/exhibits/{exhibit}/content-url', { params: { path: { exhibit: exhibit.id } } })),
    staleTime: 4 * 60_000,
    gcTime: 0,
  });
  return (
    <Reading of={content}>
      {({ url }) => (
        <div className={styles.viewer}>
          <Shown exhibit={exhibit} url={url} />
          <a href={url} target="_blank" rel="noreferrer" className={styles.apart}>
            {t('evidence:openApart')}
          </a>
        </div>
      )}
    </Reading>
  );
}

function Shown({ exhibit: { mediaType, title }, url }: { exhibit: Exhibit; url: string }) {
  const t = useText();
  if (mediaType.startsWith('image/')) return <img src={url} alt={title} className={styles.shown} />;
  if (mediaType.startsWith('video/')) {
    // What people bring as evidence has no captions; its facts and the record say in words what it shows.
    // eslint-disable-next-line jsx-a11y/media-has-caption
    return <video src={url} controls className={styles.shown} />;
  }
  // eslint-disable-next-line jsx-a11y/media-has-caption
  if (mediaType.startsWith('audio/')) return <audio src={url} controls className={styles.shown} />;
  if (mediaType === 'application/pdf') return <iframe src={url} title={title} className={styles.paper} />;
  return <p>{t('evidence:noViewer')}</p>;
}
