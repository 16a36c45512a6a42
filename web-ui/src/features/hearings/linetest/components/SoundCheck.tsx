import { useState } from 'react';
import { useText } from '@/i18n';
import controls from '../../room/components/controls.module.css';
import type { SpeakerAnswer } from '../model/figures';
import styles from './LineTest.module.css';

const TONES_HZ = [523, 659, 784];
const TONE_SECONDS = 0.35;

/** Only the person knows whether they hear the court: a sound is played, and they say so. */
export function SoundCheck({ answer, onAnswer }: { answer: SpeakerAnswer; onAnswer: (answer: SpeakerAnswer) => void }) {
  const t = useText();
  const [played, setPlayed] = useState(false);
  return (
    <div className={styles.sound}>
      <p>{t('linetest:sound.ask')}</p>
      <div className={styles.row}>
        <button
          type="button"
          className={controls.button}
          onClick={() => {
            play();
            setPlayed(true);
          }}
        >
          {t('linetest:sound.play')}
        </button>
        {played && (
          <>
            <Answer label={t('linetest:sound.yes')} pressed={answer === 'heard'} onPress={() => onAnswer('heard')} />
            <Answer
              label={t('linetest:sound.no')}
              pressed={answer === 'not-heard'}
              onPress={() => onAnswer('not-heard')}
            />
          </>
        )}
      </div>
      {answer === 'not-heard' && <p>{t.code('linetest:what', 'speaker-not-heard')}</p>}
    </div>
  );
}

function Answer({ label, pressed, onPress }: { label: string; pressed: boolean; onPress: () => void }) {
  return (
    <button type="button" className={controls.button} aria-pressed={pressed} onClick={onPress}>
      {label}
    </button>
  );
}

/** Three rising tones, made on the spot: nothing is fetched for them. */
function play(): void {
  const context = new AudioContext();
  const loudness = new GainNode(context, { gain: 0.2 });
  loudness.connect(context.destination);
  const tones = TONES_HZ.map((frequency, place) => {
    const tone = new OscillatorNode(context, { frequency });
    tone.connect(loudness);
    tone.start(context.currentTime + place * TONE_SECONDS);
    tone.stop(context.currentTime + (place + 1) * TONE_SECONDS);
    return tone;
  });
  const last = tones.at(-1);
  if (last) last.onended = () => void context.close();
}
