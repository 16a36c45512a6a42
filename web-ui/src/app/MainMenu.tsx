import { Link } from '@tanstack/react-router';
import type { Me } from '@/api/schemas';
import type { TextKey } from '@/i18n';
import { useText } from '@/i18n';
import styles from './MainMenu.module.css';

interface Entry {
  to: '/' | '/identity-checks' | '/trials' | '/calendar' | '/inbox' | '/me';
  text: TextKey;
  icon: string;
}

const litigant: Entry[] = [
  { to: '/', text: 'ui:nav.matters', icon: 'M4 6h16M4 12h16M4 18h10' },
  { to: '/calendar', text: 'ui:nav.calendar', icon: 'M5 6h14v13H5zM5 10h14M9 3v4M15 3v4' },
  { to: '/inbox', text: 'ui:nav.inbox', icon: 'M4 6h16v12H4zM4 7l8 6 8-6' },
  { to: '/me', text: 'ui:nav.me', icon: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 4-6 8-6s8 2 8 6' },
];

const identity: Entry = {
  to: '/identity-checks',
  text: 'ui:nav.identity',
  icon: 'M3 5h18v14H3zM9 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5.5 17c.5-2 2-3 3.5-3s3 1 3.5 3M15 9h4M15 13h4',
};

const trials: Entry = { to: '/trials', text: 'ui:nav.trials', icon: 'M4 5h12v8H8l-4 3zM18 9h2v10l-3-2h-7v-2' };

function entriesFor(me: Me): Entry[] {
  const [matters, ...rest] = litigant as [Entry, ...Entry[]];
  if (me.staff.includes('clerk')) return [{ ...matters, to: '/', text: 'ui:nav.desk' }, identity, ...rest];
  if (me.staff.includes('judge')) return [{ ...matters, to: '/', text: 'ui:nav.bench' }, trials, ...rest];
  return litigant;
}

/** At the thumb on a phone, in the head of the page elsewhere. */
export function MainMenu({ me }: { me: Me }) {
  const t = useText();
  return (
    <nav className={styles.menu} aria-label={t('ui:nav.label')}>
      {entriesFor(me).map((entry) => (
        <Link
          key={entry.to}
          to={entry.to}
          className={styles.entry}
          activeProps={{ 'aria-current': 'page' }}
          activeOptions={{ exact: entry.to === '/' }}
        >
          <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <path
              d={entry.icon}
              fill="none"
              stroke="currentColor"
              strokeWidth="1.8"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
          <span>{t(entry.text)}</span>
          {entry.to === '/inbox' && me.unread > 0 && (
            <span className={styles.unread}>
              <span aria-hidden="true">{me.unread}</span>
              <span className="visually-hidden">{t('ui:nav.unread', { count: me.unread })}</span>
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
