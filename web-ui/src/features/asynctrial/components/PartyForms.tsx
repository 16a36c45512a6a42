import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Stage, Trial } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, ProblemNote } from '@/ui';
import { openQuestionsOf } from '../model/openQuestions';
import { useTrialAct } from '../model/useTrialActs';
import { Examination } from './Examination';
import { StatementForm } from './StatementForm';

/** What a party can do now: what is asked of it first, and what it can ask for besides. */
export function PartyForms({ trial }: { trial: Trial }) {
  return (
    <>
      <div id="do" />
      <Wanted trial={trial} />
      {trial.may.includes('submit') && <Request trial={trial} />}
    </>
  );
}

function Wanted({ trial }: { trial: Trial }) {
  switch (trial.state) {
    case 'consenting':
      return trial.task === 'answer-proposal' ? <ProposalAnswer trial={trial} /> : null;
    case 'identity':
      return trial.task === 'confirm-identity' ? <Identity trial={trial} /> : null;
    case 'inquiry':
      return <Questions trial={trial} />;
    case 'examination':
      return <Examination trial={trial} end={<NothingFurther trial={trial} />} />;
    case 'debate':
      return <Debate trial={trial} />;
    case 'final-statements':
      return trial.task === 'make-final-statement' ? <FinalStatement trial={trial} /> : null;
    case 'record':
      return <RecordToConfirm trial={trial} />;
    case 'agreed':
    case 'suspended':
    case 'heard-otherwise':
    case 'closed-for-decision':
    case 'not-agreed':
      return null;
  }
}

/** Nothing is ticked beforehand; agreeing to no stage is as easy as agreeing to all. */
function ProposalAnswer({ trial }: { trial: Trial }) {
  const t = useText();
  const [chosen, setChosen] = useState<string[]>([]);
  const act = useTrialAct(trial);
  const answer = (stages: Stage[]) => act.mutate({ act: 'answer-proposal', stages });
  return (
    <Card title={t('asynctrial:agreeTo')}>
      <Checkbox.Group value={chosen} onChange={setChosen} aria-label={t('asynctrial:agreeTo')}>
        {trial.stages.map((stage) => (
          <Checkbox
            key={stage}
            value={stage}
            label={t.code('ui:stage', stage)}
            description={t.code('asynctrial:stageMeans', stage)}
            my="xs"
          />
        ))}
      </Checkbox.Group>
      {act.isError && <ProblemNote thrown={act.error} />}
      <Actions>
        <Button
          variant="outline"
          disabled={chosen.length === 0}
          loading={act.isPending}
          onClick={() => answer(trial.stages.filter((stage) => chosen.includes(stage)))}
        >
          {t('asynctrial:agree')}
        </Button>
        <Button variant="outline" loading={act.isPending} onClick={() => answer([])}>
          {t('asynctrial:agreeToNothing')}
        </Button>
      </Actions>
    </Card>
  );
}

function Identity({ trial }: { trial: Trial }) {
  const t = useText();
  const act = useTrialAct(trial);
  return (
    <Card title={t('ui:trialTask.confirm-identity')}>
      <p>{t('asynctrial:identityMeans')}</p>
      {act.isError && <ProblemNote thrown={act.error} />}
      <Actions>
        <Button loading={act.isPending} onClick={() => act.mutate({ act: 'confirm-identity' })}>
          {t('asynctrial:do.confirm-identity')}
        </Button>
      </Actions>
    </Card>
  );
}

function Questions({ trial }: { trial: Trial }) {
  const t = useText();
  const open = openQuestionsOf(trial);
  return open.length === 0 ? (
    <NothingFurther trial={trial} />
  ) : (
    open.map(({ id, number, content }) => (
      <Card key={id} title={`${String(number)} · ${t('asynctrial:kind.question')}`}>
        <p>{content.text}</p>
        <StatementForm
          trial={trial}
          slot={id}
          label={t('asynctrial:yourAnswer', { number })}
          of={{ kind: 'answer', question: id }}
          prompt={content.text}
          action={t('asynctrial:sealAnswer')}
        />
      </Card>
    ))
  );
}

function Debate({ trial }: { trial: Trial }) {
  const t = useText();
  const issues = trial.items.filter(({ content }) => content.kind === 'issue');
  const [issue, setIssue] = useState('');
  return (
    <>
      <Card title={t('asynctrial:kind.argument')}>
        {issues.length > 0 && (
          <NativeSelect
            label={t('asynctrial:argueOn')}
            value={issue}
            onChange={(event) => setIssue(event.currentTarget.value)}
            data={[
              { value: '', label: t('asynctrial:wholeCase') },
              ...issues.map(({ id, content }) => ({ value: id, label: content.text })),
            ]}
          />
        )}
        <StatementForm
          key={issue}
          trial={trial}
          slot={`argument-${issue}`}
          label={t('asynctrial:text')}
          of={issue === '' ? { kind: 'argument' } : { kind: 'argument', issue }}
        />
      </Card>
      <NothingFurther trial={trial} />
    </>
  );
}

function FinalStatement({ trial }: { trial: Trial }) {
  const t = useText();
  return (
    <Card title={t('asynctrial:kind.final-statement')}>
      <p>{t('asynctrial:finalMeans')}</p>
      <StatementForm trial={trial} slot="final" label={t('asynctrial:text')} of={{ kind: 'final-statement' }} />
    </Card>
  );
}

/** The record is all that stands below up to this stage; what is held against it is put beside it. */
function RecordToConfirm({ trial }: { trial: Trial }) {
  const t = useText();
  const act = useTrialAct(trial);
  const [item] = useState(() => crypto.randomUUID());
  const { record } = trial;
  return (
    <Card title={t('asynctrial:recordTitle')}>
      <p>{t('asynctrial:recordMeans')}</p>
      <Actions>
        <Button component="a" href="#said" variant="default">
          {t('asynctrial:readRecord')}
        </Button>
      </Actions>
      {act.isError && <ProblemNote thrown={act.error} />}
      {trial.task === 'confirm-record' && record !== undefined && (
        <Actions>
          <Button loading={act.isPending} onClick={() => act.mutate({ act: 'confirm-record', item, record })}>
            {t('asynctrial:do.confirm-record')}
          </Button>
        </Actions>
      )}
      {trial.may.includes('submit') && (
        <details>
          <summary>{t('asynctrial:kind.objection')}</summary>
          <StatementForm
            trial={trial}
            slot="objection"
            label={t('asynctrial:objectionMeans')}
            of={{ kind: 'objection' }}
          />
        </details>
      )}
    </Card>
  );
}

/** Ends the stage for this party; anything said after it takes it back. */
function NothingFurther({ trial }: { trial: Trial }) {
  const t = useText();
  const act = useTrialAct(trial);
  if (trial.task === undefined || !trial.may.includes('say-nothing-further')) return null;
  return (
    <Card title={t('asynctrial:nothingFurther')}>
      <p>{t('asynctrial:nothingFurtherMeans')}</p>
      {act.isError && <ProblemNote thrown={act.error} />}
      <Actions>
        <Button variant="default" loading={act.isPending} onClick={() => act.mutate({ act: 'say-nothing-further' })}>
          {t('asynctrial:do.say-nothing-further')}
        </Button>
      </Actions>
    </Card>
  );
}

const wishes = ['more-time', 'live-hearing', 'in-person', 'mediation'] as const;

function Request({ trial }: { trial: Trial }) {
  const t = useText();
  const [wish, setWish] = useState<(typeof wishes)[number]>('more-time');
  return (
    <Card title={t('asynctrial:askInstead')}>
      <div id="ask" />
      <NativeSelect
        label={t('asynctrial:wishFor')}
        value={wish}
        onChange={(event) => setWish(wishes.find((each) => each === event.currentTarget.value) ?? wish)}
        data={wishes.map((value) => ({ value, label: t.code('asynctrial:wish', value) }))}
      />
      <StatementForm
        trial={trial}
        slot="request"
        label={t('asynctrial:why')}
        of={{ kind: 'request', wish }}
        action={t('asynctrial:sendRequest')}
      />
    </Card>
  );
}
