import { useEffect, useRef } from 'react';
import { onSeenAgain } from '@/rtc';

interface Props {
  track: MediaStreamTrack;
  /** My own picture is shown as in a mirror. */
  mirrored?: boolean;
  className?: string | undefined;
  onFirstFrame?: (() => void) | undefined;
}

/** A moving picture without sound; sounds are played apart, so that no layout change ever interrupts a voice. */
export function Picture({ track, mirrored = false, className, onFirstFrame }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const tellFirstFrame = useRef(onFirstFrame);

  useEffect(() => {
    tellFirstFrame.current = onFirstFrame;
  }, [onFirstFrame]);

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = new MediaStream([track]);
    // Firefox learned this callback late; without it nothing but the measurement is missing.
    if ('requestVideoFrameCallback' in element) element.requestVideoFrameCallback(() => tellFirstFrame.current?.());
  }, [track]);

  // Phones stop moving pictures that are out of sight. One that may not play by itself stays as it is; it makes no sound.
  useEffect(() => onSeenAgain(() => void video.current?.play().catch(() => undefined)), []);

  return (
    <video
      ref={video}
      className={className}
      style={mirrored ? { transform: 'scaleX(-1)' } : undefined}
      autoPlay
      playsInline
      muted
      disablePictureInPicture
      aria-hidden="true"
      tabIndex={-1}
    />
  );
}
