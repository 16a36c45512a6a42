import { useEffect, useRef } from 'react';
import { useText } from '@/i18n';
import { VoiceMeter } from '@/rtc';
import styles from './DeviceCheck.module.css';

const LOOKS_A_SECOND = 12;

/**
 * How loud the microphone hears the person. Drawn past React: it moves all the time and nothing else depends on it.
 *
 * @param track none before the microphone is there: the bar then rests in its place
 */
export function LevelBar({ track }: { track: MediaStreamTrack | undefined }) {
  const t = useText();
  const bar = useRef<HTMLMeterElement>(null);

  useEffect(() => {
    if (track === undefined) return;
    const meter = new VoiceMeter(track);
    const timer = setInterval(() => {
      if (bar.current) bar.current.value = meter.level();
    }, 1000 / LOOKS_A_SECOND);
    return () => {
      clearInterval(timer);
      meter.close();
    };
  }, [track]);

  return <meter ref={bar} className={styles.level} min={0} max={1} aria-label={t('room:check.level')} />;
}
