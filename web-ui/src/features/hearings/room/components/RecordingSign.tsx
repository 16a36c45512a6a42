import { useText } from '@/i18n';
import type { RoomState } from '@/rtc';
import styles from './RecordingSign.module.css';

/** Whether what is said is recorded: before everybody's eyes for as long as the session lasts. */
export function RecordingSign({ recording }: Pick<RoomState, 'recording'>) {
  const t = useText();
  if (recording === null) return null;
  return (
    <p className={styles.sign} data-recording={recording.state}>
      {t.code('room:recording', recording.state)}
    </p>
  );
}
