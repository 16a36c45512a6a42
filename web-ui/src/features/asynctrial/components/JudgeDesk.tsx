import type { Trial } from '@/api/schemas';
import { useText } from '@/i18n';
import { Badge, Card, ProblemNote } from '@/ui';
import { useTrialAct } from '../model/useTrialActs';
import { Asking } from './Asking';
import { Findings } from './Findings';
import styles from './JudgeDesk.module.css';
import { NextStep } from './NextStep';
import { OtherCourse } from './OtherCourse';
import { OutageForm } from './OutageForm';
import { Rulings } from './Rulings';
import { StatementForm } from './StatementForm';

/** The judge's page of one trial: what waits for a ruling, the next step, questions; beside it how far everybody is and what the rules say. */
export function JudgeDesk({ trial }: { trial: Trial }) {
  const t = useText();
  const may = new Set(trial.may);
  const certify = useTrialAct(trial);
  return (
    <div className={styles.desk}>
      <div className={styles.column}>
        <Rulings trial={trial} />
        <NextStep trial={trial} />
        {may.has('ask-questions') && <Asking trial={trial} />}
        {may.has('name-issue') && (
          <Card title={t('asynctrial:nameIssue')}>
            <StatementForm
              trial={trial}
              slot="issue"
              label={t('asynctrial:issueText')}
              of={{ kind: 'issue' }}
              action={t('asynctrial:nameIssue')}
            />
          </Card>
        )}
        <OtherCourse trial={trial} />
      </div>
      <div className={styles.column}>
        <Standing trial={trial} />
        <Findings trial={trial} />
        {may.has('extend-for-outage') && (
          <OutageForm busy={certify.isPending} onCertify={(outage) => certify.mutate(outage)} />
        )}
        {certify.isError && <ProblemNote thrown={certify.error} />}
      </div>
    </div>
  );
}

/** How far each party is. */
export function Standing({ trial }: { trial: Trial }) {
  const t = useText();
  return (
    <Card title={t('asynctrial:parties')}>
      {trial.parties.map((party) => (
        <p key={party.id}>
          {t.code('ui:capacity', party.role)} <strong>{party.name}</strong>
          <br />
          {party.task === undefined ? (
            <Badge look={party.done ? 'verified' : 'plain'}>
              {party.done ? t('asynctrial:isDone') : t('asynctrial:nothingAwaited')}
            </Badge>
          ) : (
            <Badge look={trial.endNoted ? 'pressing' : 'action'}>{t.code('asynctrial:awaited', party.task)}</Badge>
          )}
        </p>
      ))}
    </Card>
  );
}
