import { useEffect, useRef, useState } from 'react';
import { useText } from '@/i18n';
import { Turned } from './Turned';
import { placed, type Size } from './placed';
import styles from './sheet.module.css';

const LARGEST = 8;

interface Props {
  url: string;
  title: string;
  onFailed: () => void;
}

/** A picture that can be turned and enlarged: papers are photographed as the phone lies, and small print is to be read. */
export function PictureSheet({ url, title, onFailed }: Props) {
  const t = useText();
  const frame = useRef<HTMLElement>(null);
  const [own, setOwn] = useState<Size>();
  const [room, setRoom] = useState<Size>();
  const [quarters, setQuarters] = useState(0);
  const [zoom, setZoom] = useState(1);

  useEffect(() => {
    const measured = frame.current;
    if (measured === null) return;
    const observer = new ResizeObserver(() => {
      setRoom({ width: measured.clientWidth, height: measured.clientHeight });
    });
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);

  const at = own && room && placed(own, room, quarters, zoom);
  return (
    <>
      {/* A larger picture is moved by the arrow keys as well, so the frame around it takes the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={frame} className={styles.frame} tabIndex={0} aria-label={title}>
        <div className={styles.picture} style={at?.outside}>
          <img
            src={url}
            alt={title}
            style={{
              ...at?.inside,
              transform: `translate(-50%, -50%) rotate(${quarters * 90}deg)`,
              visibility: at === undefined ? 'hidden' : 'visible',
            }}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setOwn({ width: naturalWidth, height: naturalHeight })
            }
            onError={onFailed}
          />
        </div>
      </section>
      <div className={styles.pager}>
        <Turned label={t('ui:sheet.left')} sign="↺" onTurn={() => setQuarters(quarters - 1)} />
        <Turned label={t('ui:sheet.right')} sign="↻" onTurn={() => setQuarters(quarters + 1)} />
        <Turned label={t('ui:sheet.smaller')} sign="−" disabled={zoom <= 1} onTurn={() => setZoom(zoom / 2)} />
        <Turned label={t('ui:sheet.larger')} sign="+" disabled={zoom >= LARGEST} onTurn={() => setZoom(zoom * 2)} />
      </div>
    </>
  );
}
