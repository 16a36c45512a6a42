import { useText } from '@/i18n';
import type { RoomHearing, Word } from '@/rtc';
import { useClockTime, useCourtNow } from '@/ui';
import { hearingClock } from '../model/clock';
import styles from './WaitingRoom.module.css';

/** What the court said to all who wait, with its time: a word grows old. */
export function CourtsWord({ word }: { word: Word | null }) {
  const t = useText();
  const clock = useClockTime();
  return (
    <div role="status">
      {word !== null && (
        <p className={styles.word}>
          <strong>{t('room:waiting.word', { time: clock(word.at) })}</strong> {word.text}
        </p>
      )}
    </div>
  );
}

/** The hour has come and the court does not sit: that is the court's lateness, and nobody's who waits. */
export function Delayed({ hearing }: { hearing: RoomHearing }) {
  const t = useText();
  const clock = useClockTime();
  const now = hearingClock(hearing, useCourtNow(1000));
  const minutes = now.runs === 'late' ? Math.floor(now.seconds / 60) : 0;
  const waits = hearing.state === 'scheduled' || hearing.state === 'waiting-room-open';
  if (!waits || minutes < 1) return null;
  return (
    <p className={styles.word} data-delayed>
      {t('room:waiting.delayed', { time: clock(hearing.startsAt), count: minutes })}
    </p>
  );
}
