import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useText } from '@/i18n';
import styles from './Page.module.css';
import { addressParts } from './addressParts';

interface Props {
  title: string;
  /** Where the arrow leads; none on the pages of the main menu. */
  back?: string;
  /** Tables and desks use the whole width; reading pages keep to a measure. */
  wide?: boolean;
  /** Stands under the title. */
  lead?: ReactNode;
  children: ReactNode;
}

/** A page: its one heading takes the focus on arrival, so that a screen reader begins with it. */
export function Page({ title, back, wide = false, lead, children }: Props) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · ${t('ui:court.product')}`;
  }, [title, t]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  return (
    <main id="page" className={wide ? `${styles.page ?? ''} ${styles.wide ?? ''}` : styles.page}>
      <header className={styles.head}>
        {back !== undefined && (
          <Link {...addressParts(back)} className={styles.back} aria-label={t('ui:back')}>
            <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
              <path d="M15 5l-7 7 7 7" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
            </svg>
          </Link>
        )}
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <div className={styles.lead}>{lead}</div>}
        </div>
      </header>
      {children}
    </main>
  );
}
