import type { ReactNode } from 'react';
import { useText } from '@/i18n';
import { askedOf, placeOf } from '../model/course';
import type { Room } from '../model/RoomScreen';
import styles from './guide.module.css';

/** Where the hearing is, and what that asks of who reads it: two plain lines that are always in sight. */
export function Whereabouts({ room, children }: { room: Room; children: ReactNode }) {
  const t = useText();
  const { course } = room.state;
  if (!course) return null;
  const asked = askedOf(course, room.me);
  return (
    <section className={styles.whereabouts} aria-label={t('room:guide.label')}>
      <p>
        <strong>{t('room:guide.now', { step: t.code('ui:hearingStep', course.step) })}</strong>{' '}
        <span className={styles.quiet}>{t('room:guide.place', placeOf(course))}</span>
      </p>
      {course.issue !== null && <p>{t('room:guide.issue', { issue: course.issue })}</p>}
      {asked !== undefined && <p data-asked={asked}>{t.code('room:asked', asked)}</p>}
      {children}
    </section>
  );
}
