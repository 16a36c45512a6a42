import { useEffect, useState } from 'react';
import { useText } from '@/i18n';
import { VoiceMeter } from '@/rtc';
import styles from './Speaking.module.css';

const EVERY_MS = 100;

/** How loud the microphone is, so that a speaker sees that they are heard. */
export function SoundLevel({ stream }: { stream: MediaStream | undefined }) {
  const t = useText();
  const [level, setLevel] = useState(0);
  useEffect(() => {
    const [track] = stream?.getAudioTracks() ?? [];
    if (track === undefined) return;
    const meter = new VoiceMeter(track);
    const looking = setInterval(() => setLevel(meter.level()), EVERY_MS);
    return () => {
      clearInterval(looking);
      meter.close();
    };
  }, [stream]);
  return <meter className={styles.level} min={0} max={1} value={level} aria-label={t('asynctrial:speak.level')} />;
}
