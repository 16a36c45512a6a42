import type { ReactNode } from 'react';
import type { TimelineEntry } from '@/api/schemas';
import { useText } from '@/i18n';
import { CourtTime, LegalBasis, usePresented } from '@/ui';
import styles from './TimelineList.module.css';

/** Acts in order, each with time, actor and basis, and more where the reader has more to say. An act of the court wears the seal's colour and says so. */
export function TimelineList<Entry extends TimelineEntry>({
  entries,
  more,
}: {
  entries: readonly Entry[];
  more?: (entry: Entry) => ReactNode;
}) {
  const t = useText();
  const present = usePresented();
  return (
    <ol className={styles.list}>
      {entries.map((entry) => {
        const capacity = entry.actor.capacity;
        const ofCourt = capacity === 'judge' || capacity === 'clerk' || capacity === 'court';
        const actor = [capacity === undefined ? '' : t.code('ui:capacity', capacity), entry.actor.name];
        return (
          <li key={entry.id} className={ofCourt ? styles.court : undefined}>
            <p className={styles.what}>
              {t.code('timeline:kind', entry.kind, present(entry.params))}
              {entry.about !== undefined && ` · ${entry.about}`}
            </p>
            <p>
              <CourtTime at={entry.at} />
            </p>
            {more?.(entry)}
            <p className={styles.who}>
              {actor.filter((part) => part !== '').join(' ')}
              {entry.basis !== undefined && (
                <>
                  {' · '}
                  <LegalBasis basis={entry.basis} />
                </>
              )}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
