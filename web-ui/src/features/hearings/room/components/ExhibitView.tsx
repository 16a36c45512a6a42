import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { answer, api } from '@/api/client';
import { useText } from '@/i18n';
import type { ShownExhibit } from '@/rtc';
import { onDemand, Sheet } from '@/ui';
import controls from './controls.module.css';
import styles from './ExhibitView.module.css';

const Examining = onDemand(async () => (await import('./Examining')).Examining);

/** A content address is good for five minutes; one that is older is asked for anew. */
const ADDRESS_IS_GOOD_FOR_MS = 4 * 60_000;

interface Props {
  shown: ShownExhibit;
  onHide: () => void;
}

/** The exhibit that everybody looks at now. It opens for all when the court shows it; each may turn pages alone. */
export function ExhibitView({ shown, onHide }: Props) {
  const t = useText();
  const { data, isError, refetch } = useQuery({
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
        {isError && <p role="alert">{t('ui:sheet.failed')}</p>}
        {!isError && data === undefined && <p role="status">{t('ui:sheet.loading')}</p>}
        {data && (
          <Sheet
            key={shown.exhibit}
            mediaType={shown.mediaType}
            title={shown.title}
            url={data.url}
            renew={() => void refetch()}
          />
        )}
      </div>
    </section>
  );
}
