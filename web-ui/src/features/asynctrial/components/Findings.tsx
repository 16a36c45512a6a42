import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Trial, TrialQuestion } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, LinkButton, ProblemNote } from '@/ui';
import { useTrialAct } from '../model/useTrialActs';
import { Assessed } from './Assessed';

/** What the rules answer for each stage proposed, each line with its article; what they leave open is found here. */
export function Findings({ trial }: { trial: Trial }) {
  const t = useText();
  return (
    <Card title={t('asynctrial:assessment')}>
      <p>{t.code('asynctrial:ruleSet', trial.ruleSet)}</p>
      <Assessed stages={trial.assessment} decision={trial.decision} />
      {trial.myParty === undefined && (
        <LinkButton variant="subtle" to={`/cases/${trial.caseId}/permissions`}>
          {t('asynctrial:register')}
        </LinkButton>
      )}
      {trial.decision.findings.length > 0 && (
        <LinkButton variant="subtle" to={`/cases/${trial.caseId}/mediation`}>
          {t('asynctrial:mediation')}
        </LinkButton>
      )}
      {trial.may.includes('make-finding') && <FindingForm trial={trial} />}
    </Card>
  );
}

/** What the rules wait for stands first, then all that the judge can be asked under these rules. */
function FindingForm({ trial }: { trial: Trial }) {
  const t = useText();
  const open = trial.assessment.flatMap(({ findings }) => findings).flatMap(({ question }) => question ?? []);
  const questions = [...new Set([...open, ...trial.questions])];
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
