import { useEffect, useRef } from 'react';
import { useText } from '@/i18n';
import type { Stated } from '../model/stated';
import styles from './Writing.module.css';

const OTHERS_STAY_BEFORE_THE_NEWEST = 3;

/** What was stated in writing last, under the pictures; the whole stands in the record. */
export function Captions({ statements }: { statements: readonly Stated[] }) {
  const t = useText();
  const shown = statements.slice(-1 - OTHERS_STAY_BEFORE_THE_NEWEST);
  const list = useRef<HTMLDivElement>(null);
  const newest = shown.at(-1)?.line;

  useEffect(() => {
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  }, [newest]);

  if (shown.length === 0) return null;
  return (
    // It scrolls, and whoever has no mouse scrolls it too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={list} className={styles.captions} role="log" aria-label={t('room:writing.said')} tabIndex={0}>
      {shown.map(({ line, capacity, name, text }) => (
        <p key={line} data-statement={line}>
          <strong>{[t.code('room:seat', capacity), name].filter(Boolean).join(' ')}</strong> {text}
        </p>
      ))}
    </div>
  );
}
