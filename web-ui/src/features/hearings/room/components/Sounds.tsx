import { useCallback, useEffect, useRef, useState } from 'react';
import { useText } from '@/i18n';
import { onSeenAgain, type RemoteStream } from '@/rtc';
import styles from './notices.module.css';

/** Plays everybody's voice. Where the browser wants to be touched first, says so and offers the touch. */
export function Sounds({
  streams,
  loudnessOf,
}: {
  streams: readonly RemoteStream[];
  /** How loud somebody is to be, 0 to 1. */
  loudnessOf: (person: string) => number;
}) {
  const t = useText();
  const [heldBack, setHeldBack] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  const holdBack = useCallback(() => setHeldBack(true), []);

  const turnOn = useCallback(() => {
    const voices = [...(room.current?.querySelectorAll('audio') ?? [])];
    Promise.all(voices.map((voice) => voice.play()))
      .then(() => setHeldBack(false))
      .catch(holdBack);
  }, [holdBack]);

  // A phone stops what plays while the page is out of sight or a call is on, and does not always start it again.
  useEffect(() => onSeenAgain(turnOn), [turnOn]);

  return (
    <div ref={room}>
      {streams
        .filter((stream) => stream.kind === 'audio')
        .map((stream) => (
          <Voice
            key={stream.track.id}
            track={stream.track}
            person={stream.person}
            loudness={loudnessOf(stream.person)}
            onHeldBack={holdBack}
          />
        ))}
      {heldBack && (
        <div className={styles.notice} role="alert">
          <span>{t('room:notice.noSound')}</span>
          <button type="button" onClick={turnOn}>
            {t('room:notice.turnSoundOn')}
          </button>
        </div>
      )}
    </div>
  );
}

interface VoiceProps {
  track: MediaStreamTrack;
  person: string;
  loudness: number;
  onHeldBack: () => void;
}

function Voice({ track, person, loudness, onHeldBack }: VoiceProps) {
  const audio = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const element = audio.current;
    if (!element) return undefined;
    element.srcObject = new MediaStream([track]);
    element.play().catch((trouble: unknown) => {
      if (trouble instanceof DOMException && trouble.name === 'NotAllowedError') onHeldBack();
    });
    return () => {
      element.srcObject = null;
    };
  }, [track, onHeldBack]);
  useEffect(() => {
    if (audio.current) audio.current.volume = loudness;
  }, [loudness]);
  // A live voice has no caption file; the record is the written side of it.
  // eslint-disable-next-line jsx-a11y/media-has-caption
  return <audio ref={audio} data-person={person} />;
}
