import type { ReactNode } from 'react';
import { useState } from 'react';
import type { RecordAct } from '@/api/schemas';
import { useText } from '@/i18n';
import { ProblemNote } from '@/ui';
import { useRecordAct } from '../model/useRecordAct';
import styles from './records.module.css';

interface Props {
  hearing: string;
  /** On the button that asks, and again on the one that does it. */
  label: string;
  question: string;
  /** Named where the act needs words. */
  wordsLabel?: string;
  primary?: boolean;
  disabled?: boolean;
  act: (words: string) => RecordAct;
  children?: ReactNode;
}

/** An act that goes on record: the button turns into one question, answered there. */
export function Ask({ hearing, label, question, wordsLabel, primary = false, disabled = false, act, children }: Props) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [words, setWords] = useState('');
  const doing = useRecordAct(hearing);
  const look = primary ? styles.primary : styles.key;
  if (!asking) {
    return (
      <button type="button" className={look} disabled={disabled} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  const stop = () => {
    setAsking(false);
    setWords('');
  };
  return (
    <form
      className={styles.ask}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        doing.mutate(act(words.trim()), { onSuccess: stop });
      }}
    >
      <p>{question}</p>
      {children}
      {wordsLabel !== undefined && (
        <label className={styles.label}>
          {wordsLabel}
          <textarea
            className={styles.field}
            rows={3}
            maxLength={4000}
            required
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
      )}
      {doing.isError && <ProblemNote thrown={doing.error} kept={t('records:stillHere')} />}
      <div className={styles.keys}>
        <button
          type="submit"
          className={look}
          disabled={disabled || doing.isPending || (wordsLabel !== undefined && words.trim() === '')}
        >
          {label}
        </button>
        <button type="button" className={styles.key} onClick={stop}>
          {t('ui:cancel')}
        </button>
      </div>
    </form>
  );
}
