import { useText } from '@/i18n';
import type { RoomState } from '@/rtc';
import styles from './RecordingSign.module.css';

/** Whether the public looks on: everybody in the room knows before whom they speak. */
export function GallerySign({ gallery }: Pick<RoomState, 'gallery'>) {
  const t = useText();
  if (gallery === null || gallery.state === 'shut') return null;
  return (
    <p className={styles.sign} data-gallery={gallery.state}>
      {t.code('room:gallery.sign', gallery.state, { observers: gallery.observers })}
    </p>
  );
}
