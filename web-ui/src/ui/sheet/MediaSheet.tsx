import { useRef } from 'react';
import styles from './sheet.module.css';

interface Props {
  kind: 'video' | 'audio';
  url: string;
  title: string;
  onFailed: () => void;
}

/** Plays on where it was when its address grew old. Evidence as it was handed in: captions would be an addition to it. */
export function MediaSheet({ kind: Kind, url, title, onFailed }: Props) {
  const reached = useRef(0);
  const playing = useRef(false);
  return (
    <Kind
      className={styles.whole}
      src={url}
      aria-label={title}
      controls
      {...(Kind === 'video' ? { playsInline: true } : {})}
      preload="metadata"
      onTimeUpdate={({ currentTarget }) => {
        if (currentTarget.currentTime > 0) reached.current = currentTarget.currentTime;
      }}
      onPlay={() => {
        playing.current = true;
      }}
      onPause={({ currentTarget }) => {
        if (currentTarget.error === null) playing.current = false;
      }}
      onLoadedMetadata={({ currentTarget }) => {
        if (reached.current === 0) return;
        currentTarget.currentTime = reached.current;
        // A browser that refuses shows that it is paused; the person presses.
        if (playing.current) currentTarget.play().catch(() => undefined);
      }}
      onError={onFailed}
    />
  );
}
