import type { ReactNode } from 'react';
import type { HearingRecording } from '@/api/schemas';
import { useText } from '@/i18n';
import { useClockTime } from '@/ui';
import styles from './recording.module.css';

interface Span {
  from: string;
  until?: string | undefined;
}

/** In words what the axis draws: when something is missing, when there was nothing to be seen and why, and when nothing was to be recorded. */
export function Missing({ recording: { gaps, blanks, pauses } }: { recording: HearingRecording }) {
  const t = useText();
  return (
    <>
      {gaps.length === 0 && <p>{t('recording:noGaps')}</p>}
      <Spans kind="gap" title={t('recording:gaps')} spans={gaps}>
        {(gap) => `${gap.person?.name ?? t('recording:everybody')}: ${t.code('recording:cause', gap.cause)}`}
      </Spans>
      <Spans kind="blank" title={t('recording:blanks')} spans={blanks}>
        {(blank) => `${blank.person.name}: ${t.code('recording:blank', blank.cause)}`}
      </Spans>
      <Spans kind="pause" title={t('recording:pauses')} spans={pauses}>
        {(pause) => `${t.code('recording:paused', pause.kind)}: ${pause.reason}`}
      </Spans>
    </>
  );
}

interface SpansProps<T extends Span> {
  kind: string;
  title?: string;
  spans: readonly T[];
  children: (span: T) => ReactNode;
}

/** Times of the hearing, with what is to be said of each. */
export function Spans<T extends Span>({ kind, title, spans, children }: SpansProps<T>) {
  const t = useText();
  const clock = useClockTime();
  if (spans.length === 0) return null;
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      <ul className={styles.missing}>
        {spans.map((span, index) => (
          <li key={`${span.from} ${index}`} data-missing={kind}>
            <span className={styles.time}>
              {clock(span.from)} – {span.until === undefined ? t('recording:toTheEnd') : clock(span.until)}
            </span>{' '}
            {children(span)}
          </li>
        ))}
      </ul>
    </>
  );
}
