import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { hearingRecordQuery } from '@/api/queries';
import type { HearingRecording } from '@/api/schemas';
import { useText } from '@/i18n';
import { useClockTime, usePresented } from '@/ui';
import { actsWithin, barsOf, beforeLine, nothingUntil, type Axis } from '../model/axis';
import { listening } from '../model/listening';
import { picturesOf, soundsOf } from '../model/pictures';
import { TracksPlayer } from '../model/TracksPlayer';
import { Pictures } from './Pictures';
import styles from './recording.module.css';
import { Tracks } from './Tracks';

interface Props {
  hearing: string;
  recording: HearingRecording;
  axis: Axis;
  heard?: string | undefined;
}

const SKIP_MS = 10_000;

/** All voices in step on one axis of the court's time; a slider that every keyboard moves, and the acts to jump to. */
export default function Player({ hearing, recording, axis, heard }: Props) {
  const t = useText();
  const clock = useClockTime();
  const player = usePlayer(recording, axis);
  const { playing, at, failed } = useSyncExternalStore(player.subscribe, player.current);
  const time = (instant: number) => clock(new Date(instant).toISOString());
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const instant = beforeLine(axis, heard);
    if (instant === undefined) return;
    player.seek(instant);
    place.current?.scrollIntoView({ block: 'center' });
    // Where the page was opened at; afterwards the listener leads.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [player, heard]);
  const jump = (by: number) => player.seek(at + by);
  const bars = useMemo(() => recording.tracks.flatMap(barsOf), [recording]);
  const next = nothingUntil(bars, at);

  return (
    <section ref={place} className={styles.player} aria-label={t('recording:player')} data-playing={playing}>
      <div className={styles.controls}>
        <Button onClick={() => (playing ? player.pause() : player.play())}>
          {t(playing ? 'recording:pause' : 'recording:play')}
        </Button>
        <Button variant="default" onClick={() => jump(-SKIP_MS)}>
          {t('recording:back')}
        </Button>
        <Button variant="default" onClick={() => jump(SKIP_MS)}>
          {t('recording:ahead')}
        </Button>
        {/* It runs all the time: read when it is looked for, and not called out every second. */}
        <output className={styles.clock} aria-live="off">
          {time(at)}
        </output>
      </div>
      <input
        className={styles.slider}
        type="range"
        aria-label={t('recording:place')}
        aria-valuetext={time(at)}
        min={axis.from}
        max={axis.until}
        step={1000}
        value={at}
        onChange={(event) => player.seek(event.currentTarget.valueAsNumber)}
      />
      {next !== undefined && (
        <p className={styles.nothing}>
          {t('recording:nothingUntil', { time: time(next) })}{' '}
          <Button variant="default" onClick={() => player.seek(next)}>
            {t('recording:goThere')}
          </Button>
        </p>
      )}
      <Pictures tracks={picturesOf(recording.tracks)} blanks={recording.blanks} at={at} playing={playing} />
      <Tracks recording={recording} axis={axis} at={at} onPick={(instant) => player.seek(instant)} />
      <p className={styles.heard}>{t('recording:passages')}</p>
      {failed.size > 0 && (
        <p role="alert" className={styles.failed}>
          {t('recording:failed', { count: failed.size })}
        </p>
      )}
      <Acts hearing={hearing} axis={axis} onPick={(instant) => player.seek(instant)} />
    </section>
  );
}

function usePlayer(recording: HearingRecording, axis: Axis): TracksPlayer {
  const [{ player, close }] = useState(() => {
    const { ports, close } = listening();
    return { player: new TracksPlayer(soundsOf(recording.tracks), axis, ports), close };
  });
  useEffect(
    () => () => {
      player.stop();
      close();
    },
    [player, close],
  );
  return player;
}

interface ActsProps {
  hearing: string;
  axis: Axis;
  onPick: (instant: number) => void;
}

function Acts({ hearing, axis, onPick }: ActsProps) {
  const t = useText();
  const clock = useClockTime();
  const present = usePresented();
  const { data: record } = useQuery(hearingRecordQuery(hearing));
  const acts = actsWithin(axis, record?.entries ?? []);
  if (acts.length === 0) return null;
  return (
    <>
      <h3>{t('recording:jump')}</h3>
      <ol className={styles.acts}>
        {acts.map((act) => (
          <li key={act.id}>
            <button type="button" onClick={() => onPick(Date.parse(act.at))}>
              <span className={styles.time}>{clock(act.at)}</span>{' '}
              {t.code('timeline:kind', act.kind, present(act.params))}
              {act.about !== undefined && ` · ${act.about}`}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
