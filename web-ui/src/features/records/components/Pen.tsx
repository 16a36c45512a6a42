import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { RecordAct, WrittenRecord } from '@/api/schemas';
import { useText } from '@/i18n';
import { ProblemNote } from '@/ui';
import { afterKey, afterLine, blankDraft, keepDraft, keptDraft, type Draft } from '../model/pen';
import { useRecordAct } from '../model/useRecordAct';
import styles from './records.module.css';

interface Props {
  record: WrittenRecord;
  /** A line that is to be worded anew. */
  revising: WrittenRecord['lines'][number] | undefined;
  onSettled: () => void;
  /** Words for the step the hearing is at, which the judge reads out. */
  template?: string | undefined;
}

const kinds = ['statement', 'question', 'answer', 'note', 'act'] as const;

/**
 * The clerk's pen. Digits name the speaker and signs the kind while the field is empty; Enter writes the line, Shift+Enter breaks it, arrow up
 * takes the last line back into the field. What is half written is kept on this device.
 */
export function Pen({ record, revising, onSettled, template }: Props) {
  const t = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<Draft>(() =>
    revising === undefined ? keptDraft(record.hearing) : again(revising),
  );
  const doing = useRecordAct(record.hearing);
  const take = (next: Draft) => {
    setDraft(next);
    if (next.revises === undefined) keepDraft(record.hearing, next);
  };

  useEffect(() => field.current?.focus(), []);

  const write = () => {
    if (doing.isPending || (draft.text.trim() === '' && draft.revises === undefined)) return;
    doing.mutate(actOf(draft), {
      onSuccess: ({ lines }) => {
        if (draft.revises === undefined) take(afterLine(draft, lines));
        else onSettled();
        field.current?.focus();
      },
    });
  };

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = record.lines.findLast(({ kind }) => kind !== 'correction');
    const chosen = afterKey(draft, event.key, record.people);
    if (event.key === 'Enter' && !event.shiftKey) write();
    else if (event.key === 'Escape' && draft.revises !== undefined) onSettled();
    else if (event.key === 'ArrowUp' && draft.text === '' && last !== undefined) take(again(last));
    else if (chosen !== undefined) take(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <section className={styles.pen} aria-label={t('records:pen')}>
      <div className={styles.keys} role="group" aria-label={t('records:speaker')}>
        {record.people.map(({ person, capacity, name }, at) => (
          <button
            key={person}
            type="button"
            className={styles.key}
            aria-pressed={draft.speaker === person}
            onClick={() => take({ ...draft, speaker: person })}
          >
            <kbd>{at + 1}</kbd> {t.code('ui:capacity', capacity)} {name}
          </button>
        ))}
      </div>
      <div className={styles.keys} role="group" aria-label={t('records:kindOf')}>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles.key}
            aria-pressed={draft.kind === kind}
            onClick={() =>
              take({ ...draft, kind, speaker: kind === 'note' || kind === 'act' ? undefined : draft.speaker })
            }
          >
            {signOf[kind] !== '' && <kbd>{signOf[kind]}</kbd>} {t.code('records:kind', kind)}
          </button>
        ))}
        {template !== undefined && (
          <button
            type="button"
            className={styles.key}
            onClick={() => {
              take({ ...draft, kind: 'statement', speaker: judgeOf(record), text: template });
              field.current?.focus();
            }}
          >
            {t('records:template')}
          </button>
        )}
      </div>
      <textarea
        ref={field}
        className={styles.field}
        lang="zh-Hans"
        rows={3}
        maxLength={4000}
        value={draft.text}
        aria-label={draft.revises === undefined ? t('records:words') : t('records:revising', { line: draft.revises })}
        placeholder={t('records:hint')}
        onKeyDown={press}
        onChange={(event) => take({ ...draft, text: event.target.value })}
      />
      <div className={styles.keys}>
        <button type="button" className={styles.primary} disabled={doing.isPending} onClick={write}>
          {draft.revises === undefined ? t('records:write') : t('records:revise', { line: draft.revises })}
        </button>
        {draft.revises !== undefined && (
          <button type="button" className={styles.key} onClick={onSettled}>
            {t('ui:cancel')}
          </button>
        )}
        <span role="status" className={styles.kept}>
          {draft.text !== '' && t('records:keptHere')}
        </span>
      </div>
      {doing.isError && <ProblemNote thrown={doing.error} kept={t('records:stillHere')} />}
    </section>
  );
}

const signOf: Record<(typeof kinds)[number], string> = {
  statement: '',
  question: '?',
  answer: '=',
  note: '/',
  act: '*',
};

function again({ number, kind, speaker, text }: WrittenRecord['lines'][number]): Draft {
  return { kind, speaker, text, revises: number };
}

function actOf({ kind, speaker, text, revises }: Draft): RecordAct {
  const wording = { kind, text: text.trim(), ...(speaker === undefined ? {} : { speaker }) };
  return revises === undefined ? { act: 'write-line', ...wording } : { act: 'revise-line', line: revises, ...wording };
}

function judgeOf({ people }: WrittenRecord): string | undefined {
  return people.find(({ capacity }) => capacity === 'judge')?.person ?? blankDraft.speaker;
}
