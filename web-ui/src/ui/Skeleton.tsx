import { useText } from '@/i18n';
import styles from './Skeleton.module.css';

/** The shape of what comes: so many cards, so many lines in each. */
export function Skeleton({ cards = 1, lines = 3 }: { cards?: number; lines?: number }) {
  const t = useText();
  return (
    <div role="status" className={styles.shape}>
      <span className="visually-hidden">{t('ui:loading')}</span>
      {Array.from({ length: cards }, (_, card) => (
        <div key={card} className={styles.card} aria-hidden="true">
          {Array.from({ length: lines }, (_, line) => (
            <div key={line} className={styles.line} style={{ width: `${100 - ((line * 23) % 50)}%` }} />
          ))}
        </div>
      ))}
    </div>
  );
}
