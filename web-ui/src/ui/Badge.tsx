import type { ReactNode } from 'react';
import styles from './Badge.module.css';

export type BadgeLook = 'plain' | 'action' | 'pressing' | 'verified' | 'danger';

const sign: Record<BadgeLook, string> = { plain: '', action: '● ', pressing: '! ', verified: '✓ ', danger: '✕ ' };

/** A short state. The sign before it says the same as the colour. */
export function Badge({ look = 'plain', children }: { look?: BadgeLook; children: ReactNode }) {
  return (
    <span className={`${styles.badge ?? ''} ${styles[look] ?? ''}`}>
      <span aria-hidden="true">{sign[look]}</span>
      {children}
    </span>
  );
}
