import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { problemOf } from '@/api/problem';
import { signIn } from '@/api/signIn';
import { useLanguage, useText } from '@/i18n';
import { LegalBasis } from './LegalBasis';
import plain from './plain.module.css';
import styles from './ProblemNote.module.css';

interface Props {
  /** What was thrown. */
  thrown: unknown;
  /** What is kept, where the page can say it better than "nothing was changed". */
  kept?: string;
  /** How the page calls the place of a fault; a page that does not say shows the court's pointer. */
  placeOf?: (pointer: string) => ReactNode;
  onRetry?: () => void;
}

const rawPointer = (pointer: string) => <code>{pointer}</code>;

/** What happened, what is kept, what to do, and a code to read to the clerk on the phone. */
export function ProblemNote({ thrown, kept, placeOf = rawPointer, onRetry }: Props) {
  const t = useText();
  const language = useLanguage();
  const note = useRef<HTMLDivElement>(null);
  const problem = problemOf(thrown);

  // In braces: new browsers answer the scrolling with a promise, and React would call that as the clean-up.
  useEffect(() => {
    note.current?.scrollIntoView({ block: 'nearest' });
  }, [thrown]);

  const text = {
    unreachable: {
      what: t('ui:problem.unreachable.what'),
      kept: t('ui:problem.unreachable.kept'),
      toDo: t('ui:problem.unreachable.do'),
    },
    'signed-out': {
      what: t('ui:problem.signed-out.what'),
      kept: t('ui:problem.signed-out.kept'),
      toDo: t('ui:problem.signed-out.do'),
    },
    broken: { what: t('ui:problem.broken.what'), kept: t('ui:problem.broken.kept'), toDo: t('ui:problem.broken.do') },
    refused: { what: '', kept: t('ui:problem.refused.kept'), toDo: t('ui:problem.refused.do') },
  }[problem.kind];
  const what = problem.kind === 'refused' ? t.code('ui:refusal', problem.code, problem.params) : text.what;
  const reference = problem.kind === 'refused' || problem.kind === 'broken' ? problem.reference : undefined;

  return (
    <div ref={note} role="alert" className={styles.note}>
      <p className={styles.what}>{what}</p>
      {problem.kind === 'refused' && problem.violations.length > 0 && (
        <ul>
          {problem.violations.map((violation) => (
            <li key={`${violation.pointer} ${violation.code}`}>
              {t.code('ui:violation', violation.code, violation.params)} {placeOf(violation.pointer)}
            </li>
          ))}
        </ul>
      )}
      <p>
        {kept ?? text.kept} {text.toDo}
      </p>
      {problem.kind === 'refused' && problem.possible.length > 0 && (
        <p>
          {t('ui:problem.possible')}{' '}
          {problem.possible.map((code) => t.code('ui:possible', code)).join(t('ui:list.separator'))}
        </p>
      )}
      {problem.kind === 'refused' && problem.basis !== undefined && (
        <p>
          {t('ui:problem.basis')}: <LegalBasis basis={problem.basis} />
        </p>
      )}
      {reference !== undefined && (
        <p className={styles.reference}>
          {t('ui:problem.reference')}: <code>{reference}</code>
        </p>
      )}
      {problem.kind === 'signed-out' && (
        <button
          type="button"
          className={plain.first}
          onClick={() => void signIn(location.pathname + location.search, language)}
        >
          {t('ui:problem.signIn')}
        </button>
      )}
      {onRetry !== undefined && problem.kind !== 'signed-out' && (
        <button type="button" className={plain.button} onClick={onRetry}>
          {t('ui:tryAgain')}
        </button>
      )}
    </div>
  );
}
