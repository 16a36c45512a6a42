import type { ReactNode } from 'react';
import styles from './Card.module.css';

interface Props {
  title?: string;
  /** A court act carries the seal; what asks something of the reader stands out in blue; what was checked is green or red, and says which in words. */
  look?: 'plain' | 'turn' | 'court' | 'quiet' | 'verified' | 'danger';
  children: ReactNode;
}

export function Card({ title, look = 'plain', children }: Props) {
  return (
    <section className={`${styles.card ?? ''} ${styles[look] ?? ''}`} aria-label={title}>
      {title !== undefined && <h2 className={styles.title}>{title}</h2>}
      {children}
    </section>
  );
}
