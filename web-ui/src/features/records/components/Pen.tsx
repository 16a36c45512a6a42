import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { RecordAct, WrittenRecord } from '@/api/schemas';
import { useText } from '@/i18n';
import { inOrder, ProblemNote } from '@/ui';
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
  const people = inOrder(record.people);

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (draft.revises === undefined) keepDraft(record.hearing, draft);
  }, [record.hearing, draft]);

  const revise = async () => {
    if (doing.isPending) return;
    await doing.mutateAsync(actOf(draft));
    onSettled();
  };

  /** The field is free at once: nobody in the room stops talking while a line is on its way. */
  const write = async () => {
    if (draft.text.trim() === '') return;
    setDraft(afterLine(draft, record.lines));
    field.current?.focus();
    try {
      await doing.mutateAsync(actOf(draft));
    } catch (refused) {
      setDraft((since) => ({ ...draft, text: [draft.text, since.text].filter(Boolean).join('\n') }));
      throw refused;
    }
  };

  const send = () => {
    // What went wrong is told below, from the state of the mutation.
    (draft.revises === undefined ? write() : revise()).catch(() => undefined);
  };

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = record.lines.findLast(({ kind }) => kind !== 'correction');
    const chosen = afterKey(draft, event.key, people);
    if (event.key === 'Enter' && !event.shiftKey) send();
    else if (event.key === 'Escape' && draft.revises !== undefined) onSettled();
    else if (event.key === 'ArrowUp' && draft.text === '' && last !== undefined) setDraft(again(last));
    else if (chosen !== undefined) setDraft(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <section className={styles.pen} aria-label={t('records:pen')}>
      <div className={styles.keys} role="group" aria-label={t('records:speaker')}>
        {people.map(({ person, capacity, name }, at) => (
          <button
            key={person}
            type="button"
            className={styles.key}
            aria-pressed={draft.speaker === person}
            onClick={() => setDraft({ ...draft, speaker: person })}
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
              setDraft({ ...draft, kind, speaker: kind === 'note' || kind === 'act' ? undefined : draft.speaker })
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
              setDraft({ ...draft, kind: 'statement', speaker: judgeOf(record), text: template });
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
        onChange={(event) => setDraft({ ...draft, text: event.target.value })}
      />
      <div className={styles.keys}>
        <button
          type="button"
          className={styles.primary}
          disabled={doing.isPending && draft.revises !== undefined}
          onClick={send}
        >
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
