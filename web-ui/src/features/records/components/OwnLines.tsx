import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import { ownLinesQuery, queryClient } from '@/api/queries';
import type { OwnLines as Own } from '@/api/schemas';
import { useText, type TextKey } from '@/i18n';
import { ProblemNote, useClockTime } from '@/ui';
import { useDigest } from '../model/useDigest';
import styles from './records.module.css';

interface Props {
  hearing: string;
  /** Of whoever came with a code. */
  pass: string;
  /** Says nothing where nothing is to be read. */
  quiet?: boolean;
}

type Answered = { act: 'confirm-record'; digest: string } | { act: 'object-to-record'; text: string; line?: number };

/** What somebody said who has no account: read on their own device, confirmed or objected to, and nothing else of the record. */
export function OwnLines({ hearing, pass, quiet = false }: Props) {
  const t = useText();
  const { data: own } = useQuery(ownLinesQuery(hearing, pass));
  const timeOf = useClockTime();
  const answering = useMutation({
    mutationFn: (wanted: Answered) => answer(api.POST('/api/own-lines/acts', { body: { pass, ...wanted } })),
    onSuccess: (changed) => {
      queryClient.setQueryData(ownLinesQuery(hearing, pass).queryKey, changed);
    },
  });
  if (own === undefined || (quiet && own.lines.length === 0)) return null;
  return (
    <section className={styles.panel} aria-labelledby="own-lines">
      <h2 id="own-lines">{t('records:own.title')}</h2>
      {own.lines.length === 0 ? (
        <p>{t('records:own.none')}</p>
      ) : (
        <>
          <p>{t('records:own.means')}</p>
          <ol className={styles.lines} aria-label={t('records:lines')}>
            {own.lines.map(({ number, kind, at, text }) => (
              <li key={number} className={styles.line} data-kind={kind}>
                <p className={styles.who}>
                  <span className={styles.number}>{number}</span> <span className={styles.time}>{timeOf(at)}</span>{' '}
                  {t.code('records:kind', kind)}
                </p>
                <p className={styles.words}>{text}</p>
              </li>
            ))}
          </ol>
          <OwnAnswer own={own} busy={answering.isPending} onAnswer={(wanted) => answering.mutate(wanted)} />
        </>
      )}
      {answering.isError && <ProblemNote thrown={answering.error} />}
    </section>
  );
}

interface AnswerProps {
  own: Own;
  busy: boolean;
  onAnswer: (wanted: Answered) => void;
}

function OwnAnswer({ own, busy, onAnswer }: AnswerProps) {
  const t = useText();
  const shown = useDigest(own.lines);
  const differs = shown !== undefined && shown !== own.digest;
  const stands = standingText(own);
  return (
    <div className={styles.answer}>
      {stands !== undefined && <p role="status">{t(stands)}</p>}
      {own.may.includes('confirm-record') && (
        <>
          <p className={styles.digest}>
            {t('records:digest')} <code data-digest={shown}>{shown ?? '…'}</code>
          </p>
          {differs && <p role="alert">{t('records:digestDiffers')}</p>}
          <button
            type="button"
            className={styles.primary}
            disabled={busy || shown === undefined || differs}
            onClick={() => onAnswer({ act: 'confirm-record', digest: shown ?? '' })}
          >
            {t('records:own.confirm')}
          </button>
        </>
      )}
      {own.may.includes('object-to-record') && <Objecting own={own} busy={busy} onAnswer={onAnswer} />}
      {own.objections.map(({ number, text, ruling, reason, correctedBy }) => (
        <p key={number}>
          {text} · {ruling === undefined && t('records:awaitsRuling')}
          {ruling === 'upheld' && t('records:upheld', { line: correctedBy })}
          {ruling === 'overruled' && t('records:overruled', { reason })}
        </p>
      ))}
    </div>
  );
}

function standingText({ standing, state }: Own): TextKey | undefined {
  if (standing === 'confirmed') return 'records:own.confirmed';
  if (standing === 'objecting') return 'records:own.objecting';
  if (standing === 'not-signed') return 'records:own.notSigned';
  return state === 'signing' || state === 'sealed' ? 'records:own.closed' : undefined;
}

/** What is missing or wrong in one's own lines. */
function Objecting({ own, busy, onAnswer }: AnswerProps) {
  const t = useText();
  const [line, setLine] = useState('');
  const [text, setText] = useState('');
  return (
    <details>
      <summary>{t('records:object')}</summary>
      <form
        className={styles.ask}
        aria-label={t('records:object')}
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer({ act: 'object-to-record', text: text.trim(), ...(line === '' ? {} : { line: Number(line) }) });
          setText('');
        }}
      >
        <p>{t('records:objectAsk')}</p>
        <label className={styles.label}>
          {t('records:objectLine')}
          <select className={styles.field} value={line} onChange={(event) => setLine(event.target.value)}>
            <option value="">{t('records:missing')}</option>
            {own.lines.map((one) => (
              <option key={one.number} value={one.number}>
                {one.number} · {one.text.slice(0, 24)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.label}>
          {t('records:objectWords')}
          <textarea
            className={styles.field}
            rows={3}
            maxLength={4000}
            required
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <button type="submit" className={styles.key} disabled={busy || text.trim() === ''}>
          {t('records:own.send')}
        </button>
      </form>
    </details>
  );
}
