import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Trial, TrialQuestion } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Badge, Card, LegalBasis, ProblemNote } from '@/ui';
import { useTrialAct } from '../model/useTrialActs';

/** What the rules answer for each stage proposed, each line with its article; what they leave open is found here. */
export function Findings({ trial }: { trial: Trial }) {
  const t = useText();
  return (
    <Card title={t('asynctrial:assessment')}>
      <p>{t.code('asynctrial:ruleSet', trial.ruleSet)}</p>
      {trial.assessment.map((answered) => (
        <div key={answered.stage}>
          <h3>
            {t.code('ui:stage', answered.stage)} <Verdict verdict={answered.verdict} />
          </h3>
          <ul>
            {answered.findings.map((finding) => (
              <li key={finding.requirement}>
                {t.code('asynctrial:requirement', finding.requirement)} <LegalBasis basis={finding.basis} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {trial.may.includes('make-finding') && <FindingForm trial={trial} />}
    </Card>
  );
}

export function Verdict({ verdict }: { verdict: 'allowed' | 'judge-decides' | 'blocked' }) {
  const t = useText();
  const look = { allowed: 'verified', 'judge-decides': 'action', blocked: 'danger' } as const;
  return <Badge look={look[verdict]}>{t.code('asynctrial:verdict', verdict)}</Badge>;
}

const bars: TrialQuestion[] = [
  'objection-with-reason',
  'no-equipment-or-skill',
  'check-on-the-spot',
  'hard-or-bulky',
  'state-secret',
  'public-attention',
  'otherwise-unsuitable',
  'person-heard-abroad',
];

/** What the rules wait for stands first, then what would stand in the way. */
function FindingForm({ trial }: { trial: Trial }) {
  const t = useText();
  const open = trial.assessment.flatMap(({ findings }) => findings).flatMap(({ question }) => question ?? []);
  const questions = [...new Set([...open, ...bars])];
  const [chosen, setChosen] = useState<TrialQuestion>();
  const [reason, setReason] = useState('');
  const act = useTrialAct(trial);
  const question = questions.find((each) => each === chosen) ?? questions[0];
  if (question === undefined) return null;
  const find = (answer: boolean) => (
    <Button
      variant="default"
      disabled={reason.trim() === ''}
      loading={act.isPending}
      onClick={() => act.mutate({ act: 'make-finding', question, answer, reason }, { onSuccess: () => setReason('') })}
    >
      {answer ? t('asynctrial:yes') : t('asynctrial:no')}
    </Button>
  );
  return (
    <>
      <NativeSelect
        label={t('asynctrial:find')}
        value={question}
        onChange={(event) => setChosen(questions.find((each) => each === event.currentTarget.value))}
        data={questions.map((value) => ({ value, label: t.code('asynctrial:question', value) }))}
      />
      <TextInput
        label={t('asynctrial:findingReason')}
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {act.isError && <ProblemNote thrown={act.error} />}
      <Actions>
        {find(true)}
        {find(false)}
      </Actions>
    </>
  );
}
