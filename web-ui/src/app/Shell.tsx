import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { courtQuery, meQuery } from '@/api/queries';
import { useLanguage, useText } from '@/i18n';
import { MainMenu } from './MainMenu';
import styles from './Shell.module.css';

function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      addEventListener('online', changed);
      addEventListener('offline', changed);
      return () => {
        removeEventListener('online', changed);
        removeEventListener('offline', changed);
      };
    },
    () => navigator.onLine,
  );
}

/** What stands around every page but the hearing room: name of the court, menu, and word of a dead line. */
export function Shell({ signedIn }: { signedIn: boolean }) {
  const t = useText();
  const language = useLanguage();
  const online = useOnline();
  const { data: court } = useQuery(courtQuery);
  const { data: me } = useQuery({ ...meQuery, enabled: signedIn });

  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#page">
        {t('ui:skip')}
      </a>
      <header className={`${styles.bar ?? ''} no-print`}>
        <Link to="/" className={styles.brand}>
          <img src="/emblem.svg" alt="" width="32" height="32" />
          <span className={styles.product}>{t('ui:court.product')}</span>
          <span className={styles.court}>{court?.name[language] ?? t('ui:court.fallbackName')}</span>
        </Link>
        {me !== undefined && <MainMenu me={me} />}
      </header>
      {!online && (
        <div role="status" className={styles.offline}>
          <strong>{t('ui:offline.title')}</strong> {t('ui:offline.kept')}
        </div>
      )}
      <Outlet />
    </div>
  );
}
