import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useLanguage, useText } from '@/i18n';
import { ProblemNote, sizeName } from '@/ui';
import { captionsOf } from '../model/enclosing';
import styles from './Speaking.module.css';

interface Props {
  file: { mediaType: string; size: number; playingMillis?: number; pictures?: boolean };
  /** What is said in it. */
  transcript: string;
  /** Asks the court where to hear it; that somebody asked is on record. */
  addressOf: () => Promise<{ url: string }>;
}

/** A spoken statement, to be heard or seen with its transcript as captions, and kept as a file. Nothing is fetched before somebody presses. */
export function Played({ file, transcript, addressOf }: Props) {
  const t = useText();
  const language = useLanguage();
  const address = useMutation({ mutationFn: addressOf });
  const captions = useMemo(
    () => URL.createObjectURL(new Blob([captionsOf(transcript, file.playingMillis ?? 0)], { type: 'text/vtt' })),
    [transcript, file.playingMillis],
  );
  useEffect(() => () => URL.revokeObjectURL(captions), [captions]);
  const { data, error, isError, isPending, mutate } = address;
  const Player = file.pictures === true ? 'video' : 'audio';
  return (
    <div className={styles.stage}>
      {data === undefined ? (
        <Button variant="default" loading={isPending} onClick={() => mutate()}>
          {t(file.pictures === true ? 'asynctrial:spoken.see' : 'asynctrial:spoken.hear', {
            seconds: Math.round((file.playingMillis ?? 0) / 1_000),
          })}
        </Button>
      ) : (
        <>
          <Player
            className={styles.picture}
            src={data.url}
            controls
            playsInline
            aria-label={t('asynctrial:spoken.title')}
          >
            <track kind="captions" src={captions} label={t('asynctrial:spoken.captions')} default />
          </Player>
          <a href={data.url} download>
            {t('asynctrial:spoken.download', { size: sizeName(file.size, language) })}
          </a>
        </>
      )}
      {isError && <ProblemNote thrown={error} onRetry={() => mutate()} />}
    </div>
  );
}
