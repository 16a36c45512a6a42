import { Button } from '@mantine/core';
import { useEffect, useSyncExternalStore } from 'react';
import { problemOf } from '@/api/problem';
import { useLanguage, useText } from '@/i18n';
import { Actions, Card, ProblemNote, sizeName } from '@/ui';
import type { FileUpload, UploadProgress } from '../model/fileUpload';
import { OtherFileError } from '../model/fileUpload';
import styles from './UploadCard.module.css';

/** A file on its way: what is happening, how far it is, and what can be done. */
export function UploadCard({ name, upload }: { name: string; upload: FileUpload }) {
  const t = useText();
  const state = useSyncExternalStore(upload.subscribe, upload.state);
  const moving = state.kind === 'hashing' || state.kind === 'sending' || state.kind === 'waiting';

  useEffect(() => {
    if (!moving) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [moving]);

  return (
    <Card title={name}>
      <Progress state={state} />
      {state.kind === 'failed' &&
        (state.thrown instanceof OtherFileError ? (
          <p role="alert">{t('evidence:upload.otherFile')}</p>
        ) : (
          <ProblemNote
            thrown={state.thrown}
            kept={
              problemOf(state.thrown).kind === 'refused'
                ? t('evidence:upload.nothingSealed')
                : t('evidence:upload.partsKept')
            }
            onRetry={() => void upload.run()}
          />
        ))}
      <Actions>
        {(state.kind === 'sending' || state.kind === 'waiting') && (
          <Button variant="default" onClick={() => upload.pause()}>
            {t('evidence:upload.pause')}
          </Button>
        )}
        {state.kind === 'paused' && <Button onClick={() => void upload.run()}>{t('evidence:upload.goOn')}</Button>}
      </Actions>
    </Card>
  );
}

function Progress({ state }: { state: UploadProgress }) {
  const t = useText();
  const language = useLanguage();
  switch (state.kind) {
    case 'hashing':
    case 'sending':
    case 'waiting':
    case 'paused': {
      const done = sizeName(state.done, language);
      const of = sizeName(state.of, language);
      return (
        <>
          <p role="status">{t.code('evidence:progress', state.kind)}</p>
          <progress
            className={styles.bar}
            value={state.done}
            max={state.of}
            aria-label={t.code('evidence:progress', state.kind)}
          />
          <p className={styles.numbers}>
            {t('evidence:upload.soFar', { done, of, percent: Math.floor((100 * state.done) / Math.max(state.of, 1)) })}
          </p>
        </>
      );
    }
    case 'verifying':
      return <p role="status">{t.code('evidence:progress', state.kind)}</p>;
    case 'sealed': {
      const scan = state.upload.exhibit?.scan;
      return (
        <>
          <p role="status" className={styles.sealed}>
            ✓ {t.code('evidence:progress', state.kind)}
          </p>
          {scan !== undefined && <p>{t.code('evidence:scanIs', scan)}</p>}
        </>
      );
    }
    case 'failed':
      return null;
  }
}
