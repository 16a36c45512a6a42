import { useEffect, useRef, useState } from 'react';
import type { RecordedSegment, RecordedTrack, RecordingBlank } from '@/api/schemas';
import { useText } from '@/i18n';
import { pictureAddress } from '../model/listening';
import { blankAt, nextSoon, shownAt, stepTo } from '../model/pictures';
import styles from './recording.module.css';

interface Props {
  tracks: readonly RecordedTrack[];
  blanks: readonly RecordingBlank[];
  at: number;
  playing: boolean;
}

/** Every camera that was recorded, in step with the voices. */
export function Pictures({ tracks, blanks, at, playing }: Props) {
  const t = useText();
  if (tracks.length === 0) return null;
  return (
    <>
      <h3>{t('recording:pictures')}</h3>
      <ul className={styles.pictures}>
        {tracks.map((track) => (
          <PictureOf key={track.id} track={track} blank={blankAt(blanks, track, at)} at={at} playing={playing} />
        ))}
      </ul>
    </>
  );
}

interface PictureProps {
  track: RecordedTrack;
  blank: RecordingBlank | undefined;
  at: number;
  playing: boolean;
}

/** One camera. The sound leads: the picture is put where the sound is, whenever it is not there. */
function PictureOf({ track, blank, at, playing }: PictureProps) {
  const t = useText();
  const screen = useRef<HTMLVideoElement>(null);
  const shown = shownAt(track, at);
  const address = useAddress(shown?.segment, nextSoon(track, at));
  const offset = shown?.offset ?? 0;

  useEffect(() => {
    const video = screen.current;
    if (!video || address === undefined) return;
    const jump = stepTo(video.currentTime, offset);
    if (jump !== undefined) video.currentTime = jump;
    if (playing && video.paused) void video.play().catch(() => undefined);
    if (!playing && !video.paused) video.pause();
  }, [address, offset, playing]);

  return (
    <li data-shown={address !== undefined}>
      {address === undefined ? (
        <span className={styles.noPicture}>
          {blank ? t.code('recording:blank', blank.cause) : t('recording:noPicture')}
        </span>
      ) : (
        <video
          ref={screen}
          src={address}
          muted
          playsInline
          aria-label={t('recording:pictureOf', { name: track.person.name })}
        />
      )}
      <span className={styles.who}>
        {t.code('ui:capacity', track.person.capacity ?? '')} {track.person.name}
      </span>
    </li>
  );
}

/** Where this page has a segment, once it has; the one that comes next is fetched besides. */
function useAddress(segment: RecordedSegment | undefined, next: RecordedSegment | undefined): string | undefined {
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = useRef(new Set<string>());
  const made = useRef<string[]>([]);

  useEffect(() => {
    for (const one of [segment, next]) {
      if (!one || asked.current.has(one.id)) continue;
      asked.current.add(one.id);
      pictureAddress(one).then(
        (address) => {
          made.current.push(address);
          setAddresses((before) => new Map(before).set(one.id, address));
        },
        // Asked for again when it is wanted again, as a segment of sound is.
        () => asked.current.delete(one.id),
      );
    }
  }, [segment, next]);

  useEffect(() => {
    const all = made.current;
    return () => all.forEach((address) => URL.revokeObjectURL(address));
  }, []);

  return segment && addresses.get(segment.id);
}
