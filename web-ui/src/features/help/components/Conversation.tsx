import { useId, useState } from 'react';
import type { HelpLine } from '@/api/schemas';
import { useText } from '@/i18n';
import { ProblemNote, useClockTime } from '@/ui';
import type { Outgoing } from '../model/Outbox';
import { useOutbox } from '../useOutbox';
import styles from './Help.module.css';

const LENGTH_MAX = 1_000;

interface Props {
  /** Names the thread on this device. */
  thread: string;
  lines: readonly HelpLine[];
  label: string;
  send: (line: Outgoing) => Promise<void>;
}

/** What was written, what is still on its way, and a field for the next line. What is refused comes back into the field. */
export function Conversation({ thread, lines, label, send }: Props) {
  const t = useText();
  const id = useId();
  const clock = useClockTime();
  const { state, write } = useOutbox(thread, send);
  const [text, setText] = useState('');
  const { refused } = state;
  // Between its being kept and its being read there, a line is with the court and still on its way here.
  const waiting = state.waiting.filter((one) => !lines.some((line) => line.id === one.id));

  const [returned, setReturned] = useState(refused);
  if (refused !== returned) {
    setReturned(refused);
    if (refused !== undefined && text === '') setText(refused.text);
  }

  const submit = () => {
    if (text.trim() === '') return;
    setText('');
    void write(text.trim());
  };

  return (
    <div className={styles.conversation}>
      <div role="log" aria-label={label} className={styles.lines}>
        {lines.map((line) => (
          <p key={line.id} className={line.fromCourt ? styles.court : styles.person}>
            <span className={styles.by}>
              {line.fromCourt ? t('help:byCourt', { name: line.by }) : line.by} · {clock(line.at)}
            </span>
            {line.text}
          </p>
        ))}
        {waiting.map((line) => (
          <p key={line.id} className={styles.person} data-waiting>
            <span className={styles.by}>{t('help:waiting')}</span>
            {line.text}
          </p>
        ))}
      </div>
      {refused !== undefined && <ProblemNote thrown={refused.thrown} />}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label htmlFor={id}>{t('help:write')}</label>
        <textarea
          id={id}
          rows={2}
          maxLength={LENGTH_MAX}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
          }}
        />
        <button type="submit" className={styles.button} disabled={text.trim() === ''}>
          {t('help:send')}
        </button>
      </form>
    </div>
  );
}
