import { useEffect, useId, useState } from 'react';
import { useText } from '@/i18n';
import styles from './controls.module.css';

interface Props {
  /** On the button that asks, and again on the one that does it. */
  label: string;
  question: string;
  /** Named where the act needs a reason for the record. */
  reasonLabel?: string;
  /** How many characters the reason may have. */
  most?: number;
  /** What takes something away for good is red; what can be taken back is not. */
  look?: 'grave' | 'plain';
  disabled?: boolean;
  onDo: (reason: string) => void;
}

const REASON_LEAST = 2;
const REASON_MOST = 2000;

/** An act that cannot be undone: the button turns into one question in one line, answered there. */
export function AskOnce(props: Props) {
  const { label, question, reasonLabel, most = REASON_MOST, look = 'grave', disabled = false, onDo } = props;
  const t = useText();
  const questionId = useId();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const button = look === 'grave' ? styles.grave : styles.button;
  const reasonGiven = reasonLabel === undefined || reason.trim().length >= REASON_LEAST;

  useEffect(() => {
    if (!asking) return undefined;
    const giveUp = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setAsking(false);
    };
    addEventListener('keydown', giveUp);
    return () => removeEventListener('keydown', giveUp);
  }, [asking]);

  if (!asking) {
    return (
      <button type="button" className={button} disabled={disabled} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  const stop = () => {
    setAsking(false);
    setReason('');
  };
  return (
    <form
      className={styles.ask}
      aria-labelledby={questionId}
      onSubmit={(event) => {
        event.preventDefault();
        if (!reasonGiven) return;
        stop();
        onDo(reason.trim());
      }}
    >
      <p id={questionId}>{question}</p>
      {reasonLabel !== undefined && (
        <label className={styles.field}>
          {reasonLabel}
          <input
            value={reason}
            maxLength={most}
            required
            ref={takeFocus}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      )}
      <div className={styles.row}>
        <button
          type="submit"
          className={button}
          disabled={!reasonGiven}
          ref={reasonLabel === undefined ? takeFocus : undefined}
        >
          {label}
        </button>
        <button type="button" className={styles.button} onClick={stop}>
          {t('room:ask.no')}
        </button>
      </div>
    </form>
  );
}

/** Where the question is, the focus goes, so that the keyboard and the screen reader are there too. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
