import { lazy, Suspense, useRef, useState } from 'react';
import { untilItComes, useText } from '@/i18n';
import { MediaSheet } from './MediaSheet';
import { PictureSheet } from './PictureSheet';
import plain from '../plain.module.css';
import styles from './sheet.module.css';

const PdfPages = lazy(async () => ({ default: (await untilItComes(() => import('./PdfPages'))).PdfPages }));

/** What fails again within this time failed not for its address. */
const AGAIN_MS = 30_000;

interface Props {
  /** Such as `image/jpeg`. */
  mediaType: string;
  title: string;
  /** An address that is good for some minutes. */
  url: string;
  /** Asks for another address, where the one that is here may have grown old. */
  renew: () => void;
}

/** A file as it was handed in, to be looked at, listened to or leafed through; where that does not go, in a tab of its own. Fills two rows of a grid. */
export function Sheet({ mediaType, title, url, renew }: Props) {
  const t = useText();
  const failedAt = useRef(-Infinity);
  const [failed, setFailed] = useState(false);
  const [kind] = mediaType.split('/');
  const fail = () => {
    const now = performance.now();
    if (now - failedAt.current < AGAIN_MS) setFailed(true);
    else renew();
    failedAt.current = now;
  };

  if (failed) {
    const again = () => {
      setFailed(false);
      failedAt.current = -Infinity;
      renew();
    };
    return <Elsewhere url={url} why={t('ui:sheet.failed')} onAgain={again} />;
  }
  if (kind === 'image') return <PictureSheet url={url} title={title} onFailed={fail} />;
  if (kind === 'video' || kind === 'audio') return <MediaSheet kind={kind} url={url} title={title} onFailed={fail} />;
  if (mediaType === 'application/pdf') {
    return (
      <Suspense fallback={<Loading />}>
        <PdfPages url={url} onFailed={fail} />
      </Suspense>
    );
  }
  return <Elsewhere url={url} why={t('ui:sheet.notHere')} />;
}

function Loading() {
  const t = useText();
  return (
    <p role="status" className={styles.word}>
      {t('ui:sheet.loading')}
    </p>
  );
}

function Elsewhere({ url, why, onAgain }: { url: string; why: string; onAgain?: () => void }) {
  const t = useText();
  return (
    <p className={styles.word}>
      {why}{' '}
      {onAgain && (
        <button type="button" className={plain.button} onClick={onAgain}>
          {t('ui:tryAgain')}
        </button>
      )}{' '}
      <a href={url} target="_blank" rel="noreferrer">
        {t('ui:sheet.newTab')}
      </a>
    </p>
  );
}
