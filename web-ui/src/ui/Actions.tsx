import type { ReactNode } from 'react';
import styles from './Actions.module.css';

/** Buttons of one decision: stacked and full width on a phone, in a row elsewhere. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
