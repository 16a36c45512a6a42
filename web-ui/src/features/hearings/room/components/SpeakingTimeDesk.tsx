import { useQuery } from '@tanstack/react-query';
import { speakingTimeQuery } from '@/api/mediaQueries';
import { useText } from '@/i18n';
import { LegalBasis } from '@/ui';
import { spokenTime } from '../../spokenTime';
import type { Room } from '../model/RoomScreen';
import panels from './panels.module.css';
import styles from './SpeakingTimeDesk.module.css';

/** For judge and clerk, and quiet: how long each side was heard so far. What that means is theirs to judge. */
export function SpeakingTimeDesk({ room }: { room: Room }) {
  const t = useText();
  const { data } = useQuery(speakingTimeQuery(room.state.hearing.id, true));
  if (data === undefined) return null;
  const { sides, difference } = data;
  return (
    <section className={panels.panel} aria-labelledby="room-speaking">
      <h2 id="room-speaking">{t('room:speaking.title')}</h2>
      <dl className={styles.sides}>
        {sides.map(({ capacity, spokenMs, share }) => (
          <div key={capacity} className={styles.side}>
            <dt>{t.code('room:seat', capacity)}</dt>
            <dd>{t('room:speaking.time', { ...spokenTime(spokenMs), percent: Math.round(share * 100) })}</dd>
            <span className={styles.bar} style={{ inlineSize: `${Math.round(share * 100)}%` }} aria-hidden="true" />
          </div>
        ))}
      </dl>
      {difference !== undefined && difference.ms > 0 && (
        <p className={panels.quiet}>
          {t('room:speaking.difference', {
            ...spokenTime(difference.ms),
            longest: t.code('room:seat', difference.longest),
            shortest: t.code('room:seat', difference.shortest),
          })}{' '}
          <LegalBasis basis="CPL 8" />
        </p>
      )}
    </section>
  );
}
