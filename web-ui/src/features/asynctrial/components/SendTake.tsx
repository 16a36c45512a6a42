import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeptUpload } from '@/api/device';
import { device } from '@/api/device';
import { uploadQuery } from '@/api/evidenceQueries';
import { queryClient } from '@/api/queries';
import { FileUpload, UploadCard, uploadPorts } from '@/features/evidence';
import { useLanguage, useText } from '@/i18n';
import { sizeName } from '@/ui';
import type { Kept } from '../model/take';
import styles from './Speaking.module.css';

interface Props {
  caseId: string;
  kept: Kept;
  onAgain: () => void;
  onSent: (upload: string) => void;
}

/** Hears or sees what was recorded, records it again, or sends it to the court; it stays on this device until the court has it. */
export function SendTake({ caseId, kept, onAgain, onSent }: Props) {
  const t = useText();
  const language = useLanguage();
  const [upload, setUpload] = useState<FileUpload>();
  const wanted = useRef<FileUpload>(undefined);
  const url = useMemo(() => URL.createObjectURL(kept.bytes), [kept.bytes]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);

  // A dead line is waited out: whatever stopped goes on when the device says that it is back.
  useEffect(() => {
    if (upload === undefined) return;
    const goOn = () => {
      if (upload.state().kind === 'failed') void upload.run();
    };
    addEventListener('online', goOn);
    return () => removeEventListener('online', goOn);
  }, [upload]);

  const send = async () => {
    const { mediaType, bytes } = kept;
    const fileName = `statement.${mediaType.replace(/.*\//, '')}`;
    const next = new FileUpload(
      bytes,
      { purpose: 'statement-recording', caseId, fileName, mediaType, size: bytes.size },
      uploadPorts,
      await begunBefore(caseId, fileName, bytes.size),
    );
    next.subscribe(() => {
      const state = next.state();
      if (state.kind !== 'sealed' || wanted.current !== next) return;
      queryClient.setQueryData(uploadQuery(state.upload.id).queryKey, state.upload);
      onSent(state.upload.id);
    });
    wanted.current = next;
    setUpload(next);
    await next.run();
  };

  return (
    <div className={styles.stage}>
      {!kept.ended && <p role="status">{t('asynctrial:speak.interrupted')}</p>}
      {kept.mediaType.startsWith('video') ? (
        // What was just said is only now to be written down: there are no captions yet.
        // eslint-disable-next-line jsx-a11y/media-has-caption
        <video className={styles.picture} src={url} controls playsInline aria-label={t('asynctrial:speak.own')} />
      ) : (
        // eslint-disable-next-line jsx-a11y/media-has-caption
        <audio src={url} controls aria-label={t('asynctrial:speak.own')} />
      )}
      <p>
        {t('asynctrial:speak.length', { seconds: Math.round(kept.millis / 1_000) })} ·{' '}
        {sizeName(kept.bytes.size, language)}
      </p>
      {upload === undefined ? (
        <div className={styles.controls}>
          <Button variant="default" onClick={onAgain}>
            {t('asynctrial:speak.again')}
          </Button>
          <Button onClick={() => void send()}>{t('asynctrial:speak.use')}</Button>
        </div>
      ) : (
        <>
          <UploadCard name={t('asynctrial:speak.own')} upload={upload} />
          <Button
            variant="default"
            onClick={() => {
              upload.pause();
              wanted.current = undefined;
              onAgain();
            }}
          >
            {t('asynctrial:speak.again')}
          </Button>
        </>
      )}
    </div>
  );
}

/** The upload of the same recording that a reload broke off; the store knows the parts it has. */
async function begunBefore(caseId: string, fileName: string, size: number): Promise<KeptUpload | undefined> {
  const begun = await (await device()).getAll('uploads');
  return begun.find((each) => each.caseId === caseId && each.fileName === fileName && each.size === size);
}
