import { useState } from 'react';
import { useText } from '@/i18n';
import type { Course } from '@/rtc';
import { LegalBasis } from '@/ui';
import { nextStep, standingOf, wayTo, type Step } from '../model/course';
import type { Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { AskOnce } from './AskOnce';
import controls from './controls.module.css';
import styles from './guide.module.css';
import panels from './panels.module.css';
import { WordsToRead } from './WordsToRead';

interface Props {
  room: Room;
  view: RoomView;
  visit: RoomVisit;
  lineUp: boolean;
}

/** The steps of the hearing with their articles. The judge leads through them; the clerk sees where the hearing is. */
export function Guide({ room, view, visit, lineUp }: Props) {
  const t = useText();
  const { course } = room.state;
  if (!course) return null;
  const leads = room.may.includes('take-step');
  const busy = !lineUp || view.underway.has('take-step');
  const take = (step: Step, reason: string) => visit.act({ act: 'take-step', step: step.step, reason });
  const next = nextStep(course);

  return (
    <section className={panels.panel} aria-labelledby="room-guide">
      <h2 id="room-guide">{t('room:guide.title')}</h2>
      <p>
        <strong>{t('room:guide.now', { step: t.code('ui:hearingStep', course.step) })}</strong>
      </p>
      {leads && <WordsToRead room={room} step={course.step} />}
      {leads && course.step === 'debate' && (
        <IssueField
          key={course.issue}
          busy={!lineUp || view.underway.has('open-issue')}
          onSay={(issue) => visit.act({ act: 'open-issue', issue })}
        />
      )}
      {leads && next && (
        <Way course={course} step={next} look="primary" busy={busy} onTake={(reason) => take(next, reason)} />
      )}
      <details>
        <summary>{t('room:guide.all')}</summary>
        <ol className={styles.steps}>
          {course.steps.map((step) => (
            <li key={step.step} data-standing={standingOf(course, step)} data-step={step.step}>
              <span className={styles.name}>
                {t.code('ui:hearingStep', step.step)} <Standing course={course} step={step} />
              </span>
              <LegalBasis basis={step.basis} />
              {leads && step.step !== course.step && (
                <Way course={course} step={step} look="plain" busy={busy} onTake={(reason) => take(step, reason)} />
              )}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function Standing({ course, step }: { course: Course; step: Step }) {
  const t = useText();
  const standing = standingOf(course, step);
  if (standing === 'taken') return <span className={styles.quiet}>{t('room:guide.taken')}</span>;
  if (standing === 'left-out') return <span className={styles.leftOut}>{t('room:guide.leftOut')}</span>;
  return null;
}

interface WayProps {
  course: Course;
  step: Step;
  look: 'primary' | 'plain';
  busy: boolean;
  onTake: (reason: string) => void;
}

/** The way to a step: one press where it is in order, one question where the law wants a reason. */
function Way({ course, step, look, busy, onTake }: WayProps) {
  const t = useText();
  const name = t.code('ui:hearingStep', step.step);
  const label = look === 'primary' ? t('room:guide.next', { step: name }) : t('room:guide.goTo');
  const way = wayTo(course, step);
  if (way === 'in-order') {
    return (
      <button
        type="button"
        className={look === 'primary' ? controls.primary : controls.button}
        aria-label={look === 'plain' ? `${label}: ${name}` : undefined}
        disabled={busy}
        onClick={() => onTake('')}
      >
        {label}
      </button>
    );
  }
  return (
    <AskOnce
      look="plain"
      label={label}
      question={t(way === 'reopens' ? 'room:guide.reopenAsk' : 'room:guide.leaveOutAsk', { step: name })}
      reasonLabel={t('room:desk.reason')}
      disabled={busy}
      onDo={onTake}
    />
  );
}

function IssueField({ busy, onSay }: { busy: boolean; onSay: (issue: string) => void }) {
  const t = useText();
  const [issue, setIssue] = useState('');
  return (
    <form
      className={styles.issue}
      onSubmit={(event) => {
        event.preventDefault();
        if (issue.trim() !== '') onSay(issue.trim());
      }}
    >
      <label className={controls.field}>
        {t('room:guide.issueLabel')}
        <input value={issue} maxLength={200} required onChange={(event) => setIssue(event.target.value)} />
      </label>
      <button type="submit" className={controls.button} disabled={busy || issue.trim() === ''}>
        {t('room:act.open-issue')}
      </button>
    </form>
  );
}
