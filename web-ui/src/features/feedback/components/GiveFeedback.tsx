import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api, done } from '@/api/client';
import type { Feedback } from '@/api/schemas';
import { useText } from '@/i18n';
import { ProblemNote } from '@/ui';
import { grades, questions, type Question } from '../model/questions';
import styles from './feedback.module.css';

interface Props {
  hearing: string;
  /** Of whoever came with a code. */
  pass: string | undefined;
}

/** Three taps and a text, when the hearing is over. Once: what has arrived is not asked for again. */
export function GiveFeedback({ hearing, pass }: Props) {
  const t = useText();
  const [taps, setTaps] = useState<Partial<Record<Question, Feedback['heard']>>>({});
  const [text, setText] = useState('');
  const titleId = useId();
  const giving = useMutation({
    mutationFn: (said: Feedback) =>
      done(
        pass === undefined
          ? api.POST('/api/hearings/{hearing}/feedback', { params: { path: { hearing } }, body: said })
          : api.POST('/api/feedback', { body: { pass, ...said } }),
      ),
  });
  if (giving.isSuccess) return <p role="status">{t('feedback:thanks')}</p>;
  const { heard, understood, respected } = taps;
  const said =
    heard !== undefined && understood !== undefined && respected !== undefined
      ? { heard, understood, respected, ...(text.trim() === '' ? {} : { text: text.trim() }) }
      : undefined;
  return (
    <form
      className={styles.form}
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== undefined) giving.mutate(said);
      }}
    >
      <h2 id={titleId}>{t('feedback:title')}</h2>
      <p>{t('feedback:means')}</p>
      {questions.map((question) => (
        <fieldset key={question} className={styles.question}>
          <legend>{t.code('feedback:question', question)}</legend>
          {grades.map((grade) => (
            <label key={grade} className={styles.tap}>
              <input
                type="radio"
                name={question}
                checked={taps[question] === grade}
                onChange={() => setTaps({ ...taps, [question]: grade })}
              />
              {t.code('feedback:grade', grade)}
            </label>
          ))}
        </fieldset>
      ))}
      <label className={styles.text}>
        {t('feedback:text')}
        <textarea rows={3} maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {giving.isError && <ProblemNote thrown={giving.error} />}
      <button type="submit" className={styles.send} disabled={said === undefined || giving.isPending}>
        {t('feedback:send')}
      </button>
    </form>
  );
}
