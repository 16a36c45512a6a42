import type { HearingRecording, RecordedTrack } from '@/api/schemas';
import { useText } from '@/i18n';
import { barsOf, shareOf, type Axis } from '../model/axis';
import styles from './recording.module.css';

interface Props {
  recording: HearingRecording;
  axis: Axis;
  at: number;
}

/** Whether something is missing in a track: a voice that was not heard is not missing in the picture. */
function concerns(gap: HearingRecording['gaps'][number], track: RecordedTrack): boolean {
  if (gap.person === undefined && gap.cause === 'court-away') return true;
  if (gap.person === undefined) return (track.kind === 'picture') === (gap.cause === 'pictures-not-kept');
  const kind = gap.cause === 'nothing-seen' ? 'picture' : 'sound';
  return gap.person.id === track.person.id && track.kind === kind;
}

/** Who was heard and seen when: a row for each device, with gaps and pauses drawn across. The same is said in words below. */
export function Tracks({ recording: { tracks, gaps, blanks, pauses }, axis, at }: Props) {
  const t = useText();
  const span = (from: number, until: number) => ({
    insetInlineStart: `${shareOf(axis, from) * 100}%`,
    inlineSize: `${(shareOf(axis, until) - shareOf(axis, from)) * 100}%`,
  });
  const spanOf = ({ from, until }: { from: string; until?: string | undefined }) =>
    span(Date.parse(from), until === undefined ? axis.until : Date.parse(until));
  return (
    <ul className={styles.tracks}>
      {tracks.map((track) => {
        const bars = barsOf(track);
        const heard = bars.some((bar) => bar.from <= at && at < bar.until);
        return (
          <li key={track.id} data-heard={heard}>
            <span className={styles.who}>
              {t.code('ui:capacity', track.person.capacity ?? '')} {track.person.name}
              {track.kind === 'picture' && ` · ${t('recording:picture')}`}
              <span className={styles.heard}>{heard ? t('recording:heard') : ''}</span>
            </span>
            <span className={styles.lane} aria-hidden="true">
              {bars.map((bar) => (
                <span key={bar.from} className={styles.bar} style={span(bar.from, bar.until)} />
              ))}
              {pauses.map((pause) => (
                <span key={pause.from} className={styles.pause} style={spanOf(pause)} />
              ))}
              {blanks
                .filter((blank) => track.kind === 'picture' && blank.person.id === track.person.id)
                .map((blank) => (
                  <span key={`${blank.from} ${blank.cause}`} className={styles.blank} style={spanOf(blank)} />
                ))}
              {gaps
                .filter((gap) => concerns(gap, track))
                .map((gap) => (
                  <span key={`${gap.from} ${gap.cause}`} className={styles.gap} style={spanOf(gap)} />
                ))}
              <span className={styles.here} style={{ insetInlineStart: `${shareOf(axis, at) * 100}%` }} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
