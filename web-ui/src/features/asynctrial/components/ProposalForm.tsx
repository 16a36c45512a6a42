import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import { queryClient, trialQuery } from '@/api/queries';
import { useText } from '@/i18n';
import { Actions, Card, ProblemNote } from '@/ui';
import { Hours } from './Hours';

const stages = ['evidence-exchange', 'inquiry', 'hearing'] as const;

/** The judge proposes, and every party is asked for each stage. */
export function ProposalForm({ caseId }: { caseId: string }) {
  const t = useText();
  const [chosen, setChosen] = useState<string[]>([]);
  const [hours, setHours] = useState(48);
  const propose = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/cases/{case}/trial', {
          params: { path: { case: caseId } },
          body: { stages: stages.filter((stage) => chosen.includes(stage)), ruleSet: 'cn-olr-2021', hours },
        }),
      ),
    onSuccess: (trial) => queryClient.setQueryData(trialQuery(caseId).queryKey, trial),
  });
  return (
    <Card title={t('asynctrial:propose')}>
      <p>{t('asynctrial:proposeMeans')}</p>
      <Checkbox.Group value={chosen} onChange={setChosen} label={t('asynctrial:proposeStages')}>
        {stages.map((stage) => (
          <Checkbox
            key={stage}
            value={stage}
            label={t.code('ui:stage', stage)}
            description={t.code('asynctrial:stageMeans', stage)}
            my="xs"
          />
        ))}
      </Checkbox.Group>
      <Hours label={t('asynctrial:answerHours')} value={hours} onChange={setHours} />
      {propose.isError && <ProblemNote thrown={propose.error} />}
      <Actions>
        <Button disabled={chosen.length === 0} loading={propose.isPending} onClick={() => propose.mutate()}>
          {t('asynctrial:propose')}
        </Button>
      </Actions>
    </Card>
  );
}
