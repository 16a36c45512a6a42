import { useLanguage } from '@/i18n';
import { useCourtNow, useZones } from '@/ui';
import { dayAndTime } from '@/ui/time';
import styles from './GalleryPage.module.css';

/** As many as cover the largest stage. */
const TIMES = 60;

/** Who looks on, and when, over all there is to see: what is filmed off this screen leads back to its viewer (OLR 27). */
export function Watermark({ name }: { name: string }) {
  const language = useLanguage();
  const now = useCourtNow(10_000);
  const { court } = useZones();
  const words = `${name} · ${dayAndTime(now, court, language, now)}`;
  return (
    <div className={styles.watermark} aria-hidden="true" data-watermark={name}>
      {Array.from({ length: TIMES }, (_, place) => (
        <span key={place}>{words}</span>
      ))}
    </div>
  );
}
