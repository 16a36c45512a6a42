import type { HearingRecording } from '@/api/schemas';
import { useText } from '@/i18n';
import { useClockTime } from '@/ui';
import styles from './recording.module.css';

/** In words what the axis draws: when nothing was to be recorded, and when something is missing. */
export function Missing({ recording: { gaps, pauses } }: { recording: HearingRecording }) {
  const t = useText();
  const clock = useClockTime();
  const time = ({ from, until }: { from: string; until?: string | undefined }) =>
    `${clock(from)} – ${until === undefined ? t('recording:toTheEnd') : clock(until)}`;
  if (gaps.length === 0) {
    return (
      <>
        <p>{t('recording:noGaps')}</p>
        <Pauses pauses={pauses} time={time} />
      </>
    );
  }
  return (
    <>
      <h3>{t('recording:gaps')}</h3>
      <ul className={styles.missing}>
        {gaps.map((gap) => (
          <li key={`${gap.from} ${gap.cause}`} data-missing="gap">
            <span className={styles.time}>{time(gap)}</span> {gap.person?.name ?? t('recording:everybody')}:{' '}
            {t.code('recording:cause', gap.cause)}
          </li>
        ))}
      </ul>
      <Pauses pauses={pauses} time={time} />
    </>
  );
}

interface PausesProps {
  pauses: HearingRecording['pauses'];
  time: (span: { from: string; until?: string | undefined }) => string;
}

function Pauses({ pauses, time }: PausesProps) {
  const t = useText();
  if (pauses.length === 0) return null;
  return (
    <>
      <h3>{t('recording:pauses')}</h3>
      <ul className={styles.missing}>
        {pauses.map((pause) => (
          <li key={pause.from} data-missing="pause">
            <span className={styles.time}>{time(pause)}</span> {t.code('recording:paused', pause.kind)}: {pause.reason}
          </li>
        ))}
      </ul>
    </>
  );
}
