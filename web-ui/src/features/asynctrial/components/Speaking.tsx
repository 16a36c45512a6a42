import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { identifyAnew, sinceIdentified } from '@/api/signIn';
import type { Trial } from '@/api/schemas';
import { useLanguage, useText } from '@/i18n';
import { browserFamily, missingOf, WakeLock } from '@/rtc';
import { Actions, ProblemNote } from '@/ui';
import type { Form, TakeState } from '../model/take';
import { Take } from '../model/take';
import { canRecord, takePorts } from '../model/takePorts';
import { SendTake } from './SendTake';
import { SoundLevel } from './SoundLevel';
import styles from './Speaking.module.css';

interface Props {
  trial: Trial;
  slot: string;
  /** What is asked, to be seen while speaking. */
  prompt?: string | undefined;
  /** The recording is at the court, under this upload. */
  onSent: (upload: string) => void;
  /** There is something to see: a recording that a reload has left, or one that runs. */
  onBusy: () => void;
  /** Whether something was recorded, or is being recorded, that the court does not have. */
  onUnderWay: (underWay: boolean) => void;
}

/** Speaks instead of writing: shows who one is, sees what is asked, records, hears it again, and sends it. Writing stays as good. */
export function Speaking({ trial, slot, prompt, onSent, onBusy, onUnderWay }: Props) {
  const t = useText();
  const [form, setForm] = useState<Form>('voice');
  const [stream, setStream] = useState<MediaStream>();
  const { longestSeconds, freshMinutes } = trial.speaking;
  const take = useMemo(
    () => new Take(longestSeconds * 1_000, takePorts(`${trial.caseId} ${slot}`, setStream)),
    [trial.caseId, slot, longestSeconds],
  );
  const state = useSyncExternalStore(take.subscribe, take.state);
  const fresh = useFreshIdentity(freshMinutes, longestSeconds);

  const busy = state.kind === 'taken' || state.kind === 'recording';
  useEffect(() => {
    if (busy) onBusy();
    // Only when it becomes so; afterwards its owner may fold it away.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [busy]);

  const underWay = busy || state.kind === 'paused';
  useEffect(() => {
    onUnderWay(underWay);
    return () => onUnderWay(false);
  }, [onUnderWay, underWay]);

  useEffect(() => {
    void take.restore();
    return () => take.close();
  }, [take]);

  const begin = (next: Form) => {
    setForm(next);
    void take.begin(next);
  };

  if (!canRecord()) return <p>{t('asynctrial:speak.unsupported')}</p>;
  if (state.kind === 'taken') {
    return (
      <SendTake
        caseId={trial.caseId}
        kept={state.kept}
        onAgain={() => void take.drop()}
        onSent={(upload) => {
          onSent(upload);
          void take.drop();
        }}
      />
    );
  }
  if (state.kind === 'recording' || state.kind === 'paused') {
    return (
      <Running form={form} state={state} take={take} stream={stream} prompt={prompt} longestSeconds={longestSeconds} />
    );
  }
  return (
    <div className={styles.stage}>
      <p>{t('asynctrial:speak.means', { minutes: Math.floor(longestSeconds / 60) })}</p>
      {state.kind === 'failed' && <NoDevice thrown={state.thrown} />}
      {fresh === false ? (
        <IdentifyAnew minutes={freshMinutes} />
      ) : (
        <div className={styles.controls}>
          <Button variant="default" loading={state.kind === 'asking'} onClick={() => begin('voice')}>
            {t('asynctrial:speak.voice')}
          </Button>
          <Button variant="default" loading={state.kind === 'asking'} onClick={() => begin('video')}>
            {t('asynctrial:speak.video')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Whether the person showed lately enough who they are to record and hand in; undefined while it is looked up. */
function useFreshIdentity(freshMinutes: number, longestSeconds: number): boolean | undefined {
  const [fresh, setFresh] = useState<boolean>();
  useEffect(() => {
    void sinceIdentified().then((since) => {
      const needed = Math.min(longestSeconds * 1_000, freshMinutes * 30_000);
      setFresh(since !== undefined && since < freshMinutes * 60_000 - needed);
    });
  }, [freshMinutes, longestSeconds]);
  return fresh;
}

/** Asks who it is once more. What was written and recorded is kept meanwhile. */
export function IdentifyAnew({ minutes }: { minutes: number }) {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      <p>{t('asynctrial:speak.identifyMeans', { minutes })}</p>
      <Actions>
        <Button onClick={() => void identifyAnew(location.pathname + location.search, language)}>
          {t('asynctrial:speak.identify')}
        </Button>
      </Actions>
    </>
  );
}

interface RunningProps {
  form: Form;
  state: Extract<TakeState, { kind: 'recording' | 'paused' }>;
  take: Take;
  stream: MediaStream | undefined;
  prompt: string | undefined;
  longestSeconds: number;
}

function Running({ form, state, take, stream, prompt, longestSeconds }: RunningProps) {
  const t = useText();
  const left = longestSeconds - Math.floor(state.millis / 1_000);

  useEffect(() => {
    const ticking = setInterval(() => take.tick(), 250);
    const awake = new WakeLock();
    awake.hold();
    return () => {
      clearInterval(ticking);
      awake.release();
    };
  }, [take]);

  return (
    <section className={styles.stage} aria-label={t('asynctrial:speak.running')}>
      {prompt !== undefined && <p className={styles.prompt}>{prompt}</p>}
      <Guide />
      {form === 'video' && <Mirror stream={stream} />}
      <SoundLevel stream={stream} />
      <p className={styles.clock}>
        <strong role="status">
          {state.kind === 'recording' ? t('asynctrial:speak.isRecording') : t('asynctrial:speak.isPaused')}
        </strong>
        <span>{t('asynctrial:speak.left', { time: minutesAndSeconds(left) })}</span>
      </p>
      <div className={styles.controls}>
        {state.kind === 'recording' ? (
          <Button variant="default" onClick={() => take.pause()}>
            {t('asynctrial:speak.pause')}
          </Button>
        ) : (
          <Button variant="default" onClick={() => take.resume()}>
            {t('asynctrial:speak.goOn')}
          </Button>
        )}
        <Button onClick={() => void take.end()}>{t('asynctrial:speak.end')}</Button>
      </div>
    </section>
  );
}

/** What to do, in the speaker's language and in the court's. */
export function Guide() {
  const t = useText();
  const language = useLanguage();
  return (
    <p className={styles.prompt}>
      {t('asynctrial:speak.guide')}
      {!language.startsWith('zh') && (
        <>
          <br />
          <span lang="zh-Hans">{t('asynctrial:speak.guideOfCourt')}</span>
        </>
      )}
    </p>
  );
}

function Mirror({ stream }: { stream: MediaStream | undefined }) {
  const t = useText();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream ?? null;
  }, [stream]);
  return (
    <video
      ref={video}
      className={styles.picture}
      autoPlay
      muted
      playsInline
      aria-label={t('asynctrial:speak.mirror')}
    />
  );
}

/** Why there is nothing to record with, and what to do about it in this browser. */
function NoDevice({ thrown }: { thrown: unknown }) {
  const t = useText();
  if (thrown instanceof DOMException && thrown.name === 'QuotaExceededError') {
    return <p role="alert">{t('asynctrial:speak.full')}</p>;
  }
  if (!(thrown instanceof DOMException)) return <ProblemNote thrown={thrown} kept={t('asynctrial:stillHere')} />;
  return (
    <div role="alert">
      <p>
        {t.code('room:missing', missingOf(thrown))} {t('asynctrial:speak.orWrite')}
      </p>
      <p>
        <strong>{t('room:help.title')}</strong>{' '}
        {t.code('room:help', browserFamily(navigator.userAgent, navigator.maxTouchPoints))}
      </p>
    </div>
  );
}

function minutesAndSeconds(seconds: number): string {
  const whole = Math.max(0, seconds);
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
}
