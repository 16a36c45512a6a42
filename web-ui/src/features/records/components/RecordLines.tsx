import { useEffect, useRef } from 'react';
import type { RecordLine, TimelineEntry, WrittenRecord } from '@/api/schemas';
import { useText } from '@/i18n';
import { LinkButton, useClockTime, usePresented } from '@/ui';
import { accountOf } from '../model/account';
import styles from './records.module.css';

interface Props {
  record: WrittenRecord;
  /** What the court's system noted, shown between the lines. */
  entries?: readonly TimelineEntry[];
  /** Keeps the newest line in sight. */
  follow?: boolean;
  onPick?: (line: RecordLine) => void;
  pickLabel?: string;
  /** Whether the recording has the moment of a line. */
  isHeard?: (line: RecordLine) => boolean;
}

/** The lines of a record as they now stand, each with the wordings it had before. */
export function RecordLines({ record, entries = [], follow = false, onPick, pickLabel, isHeard }: Props) {
  const t = useText();
  const end = useRef<HTMLLIElement>(null);
  const present = usePresented();
  const timeOf = useClockTime();
  const count = record.lines.length;

  useEffect(() => {
    if (follow) end.current?.scrollIntoView({ block: 'nearest' });
  }, [follow, count]);

  return (
    <ol className={styles.lines} aria-label={t('records:lines')} aria-live={follow ? 'polite' : undefined}>
      {accountOf(record.lines, entries).map((told) =>
        'entry' in told ? (
          <li key={told.entry.id} className={styles.entry}>
            <span className={styles.time}>{timeOf(told.entry.at)}</span>{' '}
            {[t.code('timeline:kind', told.entry.kind, present(told.entry.params)), ...namesIn(told.entry)].join(' · ')}
          </li>
        ) : (
          <Line
            key={told.line.number}
            line={told.line}
            record={record}
            {...(onPick === undefined ? {} : { onPick })}
            pickLabel={pickLabel ?? ''}
            heard={isHeard?.(told.line) === true}
            timeOf={timeOf}
          />
        ),
      )}
      <li ref={end} aria-hidden="true" className={styles.end} />
    </ol>
  );
}

interface LineProps {
  line: RecordLine;
  record: WrittenRecord;
  onPick?: (line: RecordLine) => void;
  pickLabel: string;
  heard: boolean;
  timeOf: (at: string) => string;
}

/** Who did it, unless it was the court itself, and whom it concerned. */
function namesIn({ actor, about }: TimelineEntry): string[] {
  return [actor.name, about].filter((name): name is string => name !== undefined && name !== '');
}

function Line({ line, record, onPick, pickLabel, heard, timeOf }: LineProps) {
  const t = useText();
  const speaker = record.people.find(({ person }) => person === line.speaker);
  const struck = line.text === '';
  return (
    <li className={styles.line} data-kind={line.kind} data-line={line.number}>
      <p className={styles.who}>
        <span className={styles.number}>{line.number}</span> <span className={styles.time}>{timeOf(line.at)}</span>{' '}
        <strong>
          {speaker === undefined
            ? t.code('records:kind', line.kind)
            : `${t.code('ui:capacity', speaker.capacity)} ${speaker.name}`}
        </strong>{' '}
        {speaker !== undefined && line.kind !== 'statement' && <span>{t.code('records:kind', line.kind)}</span>}
      </p>
      <p className={styles.words} lang="zh-Hans">
        {struck ? <em>{t('records:struck')}</em> : line.text}
      </p>
      {line.before.length > 0 && (
        <details className={styles.before}>
          <summary>{t('records:before', { count: line.before.length })}</summary>
          {line.before.map((wording) => (
            <p key={wording.at}>
              <s>{wording.text}</s> <span className={styles.time}>{timeOf(wording.at)}</span>
            </p>
          ))}
        </details>
      )}
      {heard && (
        <LinkButton
          variant="subtle"
          to={`/hearings/${record.hearing}?heard=${encodeURIComponent(line.at)}`}
          aria-label={t('records:hearLine', { line: line.number })}
        >
          {t('records:hear')}
        </LinkButton>
      )}
      {onPick !== undefined && line.kind !== 'correction' && line.closed !== true && (
        <button
          type="button"
          className={styles.pick}
          aria-label={`${pickLabel} ${line.number}`}
          onClick={() => onPick(line)}
        >
          {pickLabel}
        </button>
      )}
    </li>
  );
}
