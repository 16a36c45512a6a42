import { useState } from 'react';
import { useLanguage, useText } from '@/i18n';
import styles from './CourtTime.module.css';
import { clockTime, courtSide, dayAndTime, isPressing, timeLeft } from './time';
import { useCourtNow } from './useCourtNow';
import { usePlace } from './usePlace';
import { useZones } from './useZones';

interface Props {
  at: string;
  /**
   * Counts down what is left, as for a deadline; a time that has passed is not marked otherwise. What begins at that time is not over once it has
   * come, so that nothing more is said then.
   */
  countdown?: boolean | 'to-beginning';
  /** The reader's own zone, where it is not that of the person signed in. */
  zone?: string;
}

/**
 * An instant, everywhere the same: the reader's time first, with weekday and city, the court's beside it, and what is left of it when that is
 * little. A tap writes it out in full.
 */
export function CourtTime({ at, countdown = false, zone }: Props) {
  const t = useText();
  const language = useLanguage();
  const now = useCourtNow();
  const zones = useZones();
  const [full, setFull] = useState(false);

  const mine = zone ?? zones.mine;
  const instant = Date.parse(at);
  const yours = dayAndTime(instant, mine, language, now);
  const court = courtSide(instant, { mine, court: zones.court }, language, now);
  const city = usePlace()(mine);
  const counts = countdown === true || (countdown === 'to-beginning' && instant > now);
  const spoken =
    court === undefined
      ? t('ui:time.both', { when: yours })
      : `${t('ui:time.yours', { when: yours, city })} (${t('ui:time.court', { when: court })})`;
  const everything = t('ui:time.full', {
    yours: `${yours} ${mine}`,
    court: `${dayAndTime(instant, zones.court, language, now)} ${zones.court}`,
    utc: clockTime(instant, 'UTC', language),
  });

  return (
    <span className={styles.time}>
      <button
        type="button"
        className={styles.plain}
        aria-expanded={full}
        title={everything}
        onClick={() => setFull(!full)}
      >
        <time dateTime={at}>
          {court === undefined ? (
            <span className={styles.yours}>{spoken}</span>
          ) : (
            <>
              <span className={styles.yours}>{t('ui:time.yours', { when: yours, city })}</span>{' '}
              <span className={styles.court}>({t('ui:time.court', { when: court })})</span>
            </>
          )}
        </time>
      </button>
      {counts && ' '}
      {counts && <Left at={instant} now={now} />}
      {full && <span className={styles.full}>{everything}</span>}
    </span>
  );
}

function Left({ at, now }: { at: number; now: number }) {
  const t = useText();
  const left = timeLeft(at, now);
  const mark = isPressing(at, now) ? `${styles.left ?? ''} ${styles.pressing ?? ''}` : styles.left;
  switch (left.kind) {
    case 'far':
      return null;
    case 'days':
      return <span className={mark}>{t('ui:time.leftDays', { days: left.days, hours: left.hours })}</span>;
    case 'hours':
      return <span className={mark}>{t('ui:time.leftHours', { hours: left.hours, minutes: left.minutes })}</span>;
    case 'minutes':
      return <span className={mark}>{t('ui:time.leftMinutes', { minutes: left.minutes })}</span>;
    case 'past':
      return <span className={mark}>{t('ui:time.past')}</span>;
  }
}
