import { Button } from '@mantine/core';
import type { Trial, TrialTask } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, CourtTime, LegalBasis } from '@/ui';
import { openQuestionsOf } from '../model/openQuestions';
import { useNames } from '../model/useNames';
import { DueHolidays } from './DueHolidays';

/** The one question first: whose turn, what exactly, by when, what if nothing is done, what can be done instead. */
export function TurnCard({ trial }: { trial: Trial }) {
  return trial.task === undefined ? <Waiting trial={trial} /> : <Asked trial={trial} task={trial.task} />;
}

function Asked({ trial, task }: { trial: Trial; task: TrialTask }) {
  const t = useText();
  return (
    <Card look="turn" title={t('asynctrial:yourTurn')}>
      <p>
        <strong>{t.code('ui:trialTask', task)}</strong>
      </p>
      {openQuestionsOf(trial).map((question) => (
        <blockquote key={question.id}>{question.content.text}</blockquote>
      ))}
      {t.knows('asynctrial:explain', task) && <p>{t.code('asynctrial:explain', task)}</p>}
      <Due trial={trial} />
      {trial.myParty !== undefined && (
        <>
          <p>
            <strong>{t('asynctrial:ifNothing')}</strong> {t.code('asynctrial:idle', task)}
          </p>
          <p>
            <strong>{t('asynctrial:insteadOf')}</strong> {t.code('asynctrial:instead', task)}
          </p>
          <Actions>
            <Button component="a" href="#do">
              {t.code('asynctrial:goTo', task)}
            </Button>
            {trial.may.includes('submit') && (
              <Button component="a" href="#ask" variant="subtle">
                {t('asynctrial:askInstead')}
              </Button>
            )}
          </Actions>
        </>
      )}
      <Sealed trial={trial} />
    </Card>
  );
}

function Waiting({ trial }: { trial: Trial }) {
  const t = useText();
  const { capacities } = useNames(trial);
  return (
    <Card look="quiet" title={t('asynctrial:nothingForYou')}>
      <p>
        {t.code('asynctrial:state', trial.state)}
        {trial.waitingFor.length > 0 && ` · ${t('asynctrial:waitingFor', { who: capacities(trial.waitingFor) })}`}
      </p>
      {t.knows('asynctrial:stands', trial.state) && <p>{t.code('asynctrial:stands', trial.state)}</p>}
      {trial.waitingFor.length > 0 && <Due trial={trial} />}
      {trial.reason !== undefined && <p>{t('asynctrial:reasonGiven', { reason: trial.reason })}</p>}
      <Sealed trial={trial} />
    </Card>
  );
}

function Due({ trial }: { trial: Trial }) {
  const t = useText();
  return (
    trial.due !== undefined && (
      <>
        <p>
          {t('asynctrial:due')} <CourtTime at={trial.due.at} countdown /> <LegalBasis basis={trial.due.basis} />
        </p>
        <DueHolidays trial={trial} />
      </>
    )
  );
}

function Sealed({ trial }: { trial: Trial }) {
  const t = useText();
  return trial.sealed > 0 && <p>{t('asynctrial:sealed', { count: trial.sealed })}</p>;
}
