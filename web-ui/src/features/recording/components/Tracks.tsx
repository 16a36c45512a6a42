import { useMemo } from 'react';
import type { HearingRecording, RecordedTrack } from '@/api/schemas';
import { useText } from '@/i18n';
import { barsOf, shareOf, type Axis } from '../model/axis';
import { passageAfter, passageBefore, passagesOf } from '../model/passages';
import styles from './recording.module.css';

interface Props {
  recording: HearingRecording;
  axis: Axis;
  at: number;
  /** Goes to an instant at which somebody begins to speak. */
  onPick: (instant: number) => void;
}

/** Whether something is missing in a track: a voice that was not heard is not missing in the picture. */
function concerns(gap: HearingRecording['gaps'][number], track: RecordedTrack): boolean {
  if (gap.person === undefined && gap.cause === 'court-away') return true;
  if (gap.person === undefined) return (track.kind === 'picture') === (gap.cause === 'pictures-not-kept');
  const kind = gap.cause === 'nothing-seen' ? 'picture' : 'sound';
  return gap.person.id === track.person.id && track.kind === kind;
}

/** Who was heard and seen when: a row for each device, with gaps and pauses drawn across. The same is said in words below. */
export function Tracks({ recording: { tracks, gaps, blanks, pauses }, axis, at, onPick }: Props) {
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
        const who = `${t.code('ui:capacity', track.person.capacity ?? '')} ${track.person.name}`;
        const heard = bars.some((bar) => bar.from <= at && at < bar.until);
        return (
          <li key={track.id} data-heard={heard}>
            <span className={styles.who}>
              {who}
              {track.kind === 'picture' && ` · ${t('recording:picture')}`}
              <span className={styles.heard}>{heard ? t('recording:heard') : ''}</span>
            </span>
            {isFirstVoice(tracks, track) && (
              <Turns who={who} tracks={tracks.filter((one) => isVoiceOf(one, track))} at={at} onPick={onPick} />
            )}
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

const isVoiceOf = (one: RecordedTrack, { person }: RecordedTrack): boolean =>
  one.kind === 'sound' && one.person.id === person.id && one.person.name === person.name;

/** Whoever came back on another device has more than one track, and one pair of buttons. */
const isFirstVoice = (tracks: readonly RecordedTrack[], track: RecordedTrack): boolean =>
  tracks.find((one) => isVoiceOf(one, track)) === track;

interface TurnsProps {
  who: string;
  /** The voices of one person. */
  tracks: readonly RecordedTrack[];
  at: number;
  onPick: (instant: number) => void;
}

/** To where this person spoke before, and speaks next. A button that leads nowhere keeps the focus of the keyboard. */
function Turns({ who, tracks, at, onPick }: TurnsProps) {
  const t = useText();
  const passages = useMemo(() => passagesOf(tracks), [tracks]);
  const before = passageBefore(passages, at);
  const next = passageAfter(passages, at);
  return (
    <span className={styles.turns} role="group" aria-label={who}>
      <Turn label={t('recording:passageBefore', { who })} sign="‹" to={before} onPick={onPick} />
      <Turn label={t('recording:passageNext', { who })} sign="›" to={next} onPick={onPick} />
    </span>
  );
}

interface TurnProps {
  label: string;
  sign: string;
  to: number | undefined;
  onPick: (instant: number) => void;
}

function Turn({ label, sign, to, onPick }: TurnProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={to === undefined}
      onClick={() => {
        if (to !== undefined) onPick(to);
      }}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
