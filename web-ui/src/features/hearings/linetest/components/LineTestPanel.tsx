import { useEffect, useRef, useState } from 'react';
import { useText } from '@/i18n';
import type { OwnDevices } from '@/rtc';
import { Badge, Fact, Facts } from '@/ui';
import { Picture } from '../../room/components/Picture';
import controls from '../../room/components/controls.module.css';
import { MEASURED_MS, type LineTest, type TestStep, type TestView } from '../model/LineTest';
import type { Figures, SpeakerAnswer } from '../model/figures';
import { beginTest } from './beginTest';
import styles from './LineTest.module.css';
import { SoundCheck } from './SoundCheck';
import { TestedLine } from './TestedLine';

interface Props {
  hearing: string;
  pass: string | undefined;
  own: OwnDevices;
  /** There is a new verdict. */
  onDone?: () => void;
}

/** Ten seconds over the way that a hearing takes, and what came of them in plain words. */
export default function LineTestPanel({ hearing, pass, own, onDone }: Props) {
  const t = useText();
  const [speaker, setSpeaker] = useState<SpeakerAnswer>('not-asked');
  const [view, setView] = useState<TestView>();
  const running = useRef<LineTest>(undefined);

  // Whoever leaves the page, or the door, takes their test along.
  useEffect(() => () => running.current?.stop(), []);

  const begin = () => {
    running.current?.stop();
    const test = beginTest(hearing, pass, own, speaker);
    running.current = test;
    test.subscribe(() => {
      if (running.current !== test) return;
      setView(test.current());
      if (test.current().step.at === 'done') onDone?.();
    });
    setView(test.current());
    void test.start();
  };

  const step = view?.step;
  const underway = step?.at === 'connecting' || step?.at === 'measuring' || step?.at === 'judging';
  const asking = own.microphone.at === 'asking' || own.camera.at === 'asking';

  return (
    <section className={styles.panel} aria-label={t('linetest:title')} data-line-test={step?.at ?? 'before'}>
      <h2>{t('linetest:title')}</h2>
      <SoundCheck answer={speaker} onAnswer={setSpeaker} />
      {underway && own.camera.at === 'ready' && <Returned track={view?.returned} />}
      {step !== undefined && <Step step={step} />}
      {!underway && (
        <button type="button" className={controls.button} disabled={asking} onClick={begin}>
          {t(step === undefined ? 'linetest:start' : 'linetest:again')}
        </button>
      )}
    </section>
  );
}

/** The picture as the court has it, in a place that is kept for it from the first moment of a test to the last. */
function Returned({ track }: { track: MediaStreamTrack | undefined }) {
  const t = useText();
  return (
    <figure className={styles.returned}>
      {track === undefined ? <div className={styles.picture} /> : <Picture track={track} className={styles.picture} />}
      <figcaption className={track === undefined ? styles.yetToCome : undefined}>{t('linetest:returned')}</figcaption>
    </figure>
  );
}

function Step({ step }: { step: TestStep }) {
  const t = useText();
  switch (step.at) {
    case 'connecting':
      return <p role="status">{t('linetest:connecting')}</p>;
    case 'measuring':
      return (
        <>
          <p role="status">{t('linetest:speak')}</p>
          <progress
            className={styles.progress}
            max={MEASURED_MS / 1000}
            value={MEASURED_MS / 1000 - step.secondsLeft}
            aria-label={t('linetest:left', { seconds: step.secondsLeft })}
          />
        </>
      );
    case 'judging':
      return <p role="status">{t('linetest:judging')}</p>;
    case 'failed':
      return (
        <p role="alert">
          {t.knows('linetest:failed', step.code)
            ? t.code('linetest:failed', step.code)
            : t.code('ui:refusal', step.code)}
        </p>
      );
    case 'done':
      return <Done step={step} />;
  }
}

function Done({ step }: { step: Extract<TestStep, { at: 'done' }> }) {
  const t = useText();
  return (
    <div role="status" data-verdict={step.verdict}>
      <TestedLine test={{ verdict: step.verdict, reasons: [] }} />
      <p>{t.code('linetest:done', step.verdict)}</p>
      {step.reasons.length > 0 && (
        <ul className={styles.reasons}>
          {step.reasons.map((reason) => (
            <li key={reason}>
              <strong>{t.code('hearings:lineTest.reason', reason)}</strong> {t.code('linetest:what', reason)}
            </li>
          ))}
        </ul>
      )}
      {step.figures !== undefined && <Measured figures={step.figures} />}
    </div>
  );
}

function Measured({ figures }: { figures: Figures }) {
  const t = useText();
  return (
    <details>
      <summary>{t('linetest:figures')}</summary>
      <Facts>
        <Fact name={t('linetest:way')}>
          {figures.path === null ? '–' : <Badge look="plain">{t.code('linetest:path', figures.path)}</Badge>}
        </Fact>
        <Fact name={t('hearings:lines.column.loss')}>
          {figures.lossShare === null ? '–' : `${(figures.lossShare * 100).toFixed(1)} %`}
        </Fact>
        <Fact name={t('hearings:lines.column.roundTrip')}>{milliseconds(figures.roundTripMs)}</Fact>
        <Fact name={t('hearings:lines.column.jitter')}>{milliseconds(figures.jitterMs)}</Fact>
        <Fact name={t('linetest:firstPicture')}>{milliseconds(figures.firstPictureMs)}</Fact>
        <Fact name={t('hearings:lines.column.kbps')}>{`${figures.receivedKbps} / ${figures.sentKbps}`}</Fact>
        <Fact name={t('hearings:lines.column.height')}>{`${figures.receivedHeight} / ${figures.sentHeight}`}</Fact>
      </Facts>
    </details>
  );
}

function milliseconds(value: number | null): string {
  return value === null ? '–' : `${value} ms`;
}
