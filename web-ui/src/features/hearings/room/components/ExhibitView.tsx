import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { answer, api } from '@/api/client';
import { useText } from '@/i18n';
import type { ShownExhibit } from '@/rtc';
import { onDemand } from '@/ui';
import controls from './controls.module.css';
import styles from './ExhibitView.module.css';

const Examining = onDemand(async () => (await import('./Examining')).Examining);
const PdfPages = lazy(async () => ({ default: (await import('./PdfPages')).PdfPages }));

/** A content address is good for five minutes; one that is older is asked for anew. */
const ADDRESS_IS_GOOD_FOR_MS = 4 * 60_000;

interface Props {
  shown: ShownExhibit;
  onHide: () => void;
}

/** The exhibit that everybody looks at now. It opens for all when the court shows it; each may turn pages alone. */
export function ExhibitView({ shown, onHide }: Props) {
  const t = useText();
  const { data, isError } = useQuery({
    queryKey: ['exhibit', shown.exhibit, 'content-url'],
    queryFn: () =>
      answer(api.POST('/api/exhibits/{exhibit}/content-url', { params: { path: { exhibit: shown.exhibit } } })),
    staleTime: ADDRESS_IS_GOOD_FOR_MS,
    gcTime: 0,
  });

  return (
    <section className={styles.view} aria-label={t('room:exhibit.named', { number: shown.number })} data-exhibit-open>
      <header className={styles.head}>
        <p>
          <strong>{t('room:exhibit.named', { number: shown.number })}</strong> {shown.title}
        </p>
        <Suspense>
          <Examining exhibit={shown.exhibit} />
        </Suspense>
        <button type="button" className={controls.button} onClick={onHide}>
          {t('room:exhibit.hide')}
        </button>
      </header>
      <div className={styles.sheet}>
        {isError && <p role="alert">{t('room:exhibit.failed')}</p>}
        {!isError && data === undefined && <p role="status">{t('room:exhibit.loading')}</p>}
        {data && <Content key={shown.exhibit} shown={shown} url={data.url} />}
      </div>
    </section>
  );
}

function Content({ shown, url }: { shown: ShownExhibit; url: string }) {
  const t = useText();
  const [failed, setFailed] = useState(false);
  const fail = () => setFailed(true);
  const [kind] = shown.mediaType.split('/');

  if (failed) return <Elsewhere url={url} why={t('room:exhibit.failed')} />;
  if (kind === 'image') return <img className={styles.image} src={url} alt={shown.title} onError={fail} />;
  if (kind === 'video') {
    // Evidence as it was handed in: captions would be an addition to it.
    // eslint-disable-next-line jsx-a11y/media-has-caption
    return <video className={styles.image} src={url} controls playsInline preload="metadata" onError={fail} />;
  }
  if (kind === 'audio') {
    // eslint-disable-next-line jsx-a11y/media-has-caption
    return <audio className={styles.image} src={url} controls onError={fail} />;
  }
  if (shown.mediaType === 'application/pdf') {
    return (
      <Suspense fallback={<p role="status">{t('room:exhibit.loading')}</p>}>
        <PdfPages url={url} onFailed={fail} />
      </Suspense>
    );
  }
  return <Elsewhere url={url} why={t('room:exhibit.notHere')} />;
}

function Elsewhere({ url, why }: { url: string; why: string }) {
  const t = useText();
  return (
    <p>
      {why}{' '}
      <a href={url} target="_blank" rel="noreferrer">
        {t('room:exhibit.newTab')}
      </a>
    </p>
  );
}
