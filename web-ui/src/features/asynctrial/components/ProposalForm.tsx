import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import { caseAssessmentQuery, queryClient, trialQuery } from '@/api/queries';
import type { TrialAssessment, TrialStageAnswer } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, LinkButton, ProblemNote, Reading } from '@/ui';
import { DecisionAnswered, Reasons, Verdict } from './Assessed';
import { Hours } from './Hours';

const stages = ['evidence-exchange', 'inquiry', 'hearing'] as const;

/** The judge proposes, and every party is asked for each stage. What the rules shut cannot be proposed, and the page says why. */
export function ProposalForm({ caseId }: { caseId: string }) {
  const assessment = useQuery(caseAssessmentQuery(caseId));
  return <Reading of={assessment}>{(assessed) => <Proposal caseId={caseId} assessed={assessed} />}</Reading>;
}

function Proposal({ caseId, assessed }: { caseId: string; assessed: TrialAssessment }) {
  const t = useText();
  const [chosen, setChosen] = useState<string[]>([]);
  const [hours, setHours] = useState(48);
  const propose = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/cases/{case}/trial', {
          params: { path: { case: caseId } },
          body: { stages: stages.filter((stage) => chosen.includes(stage)), hours },
        }),
      ),
    onSuccess: (trial) => queryClient.setQueryData(trialQuery(caseId).queryKey, trial),
  });
  const offered = stages.flatMap((stage) => assessed.stages.find((each) => each.stage === stage) ?? []);
  return (
    <Card title={t('asynctrial:propose')}>
      <p>{t('asynctrial:proposeMeans')}</p>
      <p>{t.code('asynctrial:ruleSet', assessed.facts.ruleSet)}</p>
      <Checkbox.Group value={chosen} onChange={setChosen} label={t('asynctrial:proposeStages')}>
        {offered.map((each) => (
          <StageChoice key={each.stage} assessed={each} />
        ))}
      </Checkbox.Group>
      <DecisionAnswered {...assessed.decision} />
      <Hours label={t('asynctrial:answerHours')} value={hours} onChange={setHours} />
      {propose.isError && <ProblemNote thrown={propose.error} />}
      <Actions>
        <Button disabled={chosen.length === 0} loading={propose.isPending} onClick={() => propose.mutate()}>
          {t('asynctrial:propose')}
        </Button>
        <LinkButton variant="subtle" to={`/what-if?case=${caseId}`}>
          {t('asynctrial:whatIf')}
        </LinkButton>
        <LinkButton variant="subtle" to={`/cases/${caseId}/permissions`}>
          {t('asynctrial:register')}
        </LinkButton>
      </Actions>
    </Card>
  );
}

/** A stage with the answer of the rules beside it; the reasons stand below. */
function StageChoice({ assessed: { stage, verdict, findings } }: { assessed: TrialStageAnswer }) {
  const t = useText();
  return (
    <>
      <Checkbox
        value={stage}
        disabled={verdict === 'blocked'}
        label={
          <>
            {t.code('ui:stage', stage)} <Verdict verdict={verdict} />
          </>
        }
        description={t.code('asynctrial:stageMeans', stage)}
        my="xs"
      />
      <Reasons findings={findings} />
    </>
  );
}
