import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Trial, TrialAct } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, ProblemNote } from '@/ui';
import { useTrialAct } from '../model/useTrialActs';
import { Hours } from './Hours';

const others: Record<string, Omit<TrialAct, 'reason'>> = {
  'extend-window': { act: 'extend-window' },
  'resume-trial': { act: 'resume-trial' },
  'hear-live': { act: 'hear-otherwise', mode: 'live' },
  'hear-in-person': { act: 'hear-otherwise', mode: 'in-person' },
  'to-mediation': { act: 'suspend-trial', ground: 'mediation' },
  'for-appraisal': { act: 'suspend-trial', ground: 'appraisal' },
  'suspend-trial': { act: 'suspend-trial', ground: 'other' },
  'withdraw-proposal': { act: 'withdraw-proposal' },
};

/** More time, another form, a pause: one choice, with its reason where it needs one. */
export function OtherCourse({ trial }: { trial: Trial }) {
  const t = useText();
  const act = useTrialAct(trial);
  const open = Object.entries(others).filter(([, wanted]) => trial.may.includes(wanted.act));
  const [chosen, setChosen] = useState<string>();
  const [hours, setHours] = useState(24);
  const [reason, setReason] = useState('');
  const [name, wanted] = open.find(([each]) => each === chosen) ?? open[0] ?? [];
  if (name === undefined || wanted === undefined) return null;

  const extending = wanted.act === 'extend-window';
  const needsReason = !extending && wanted.act !== 'resume-trial';
  return (
    <Card title={t('asynctrial:otherCourse')}>
      <NativeSelect
        label={t('asynctrial:whichCourse')}
        value={name}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={open.map(([each]) => ({ value: each, label: t.code('asynctrial:do', each) }))}
      />
      {extending && <Hours label={t('asynctrial:moreHours')} value={hours} onChange={setHours} />}
      {needsReason && (
        <TextInput
          label={t('asynctrial:reason')}
          value={reason}
          maxLength={1000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {act.isError && <ProblemNote thrown={act.error} />}
      <Actions>
        <Button
          variant="default"
          disabled={needsReason && reason.trim() === ''}
          loading={act.isPending}
          onClick={() => act.mutate({ ...wanted, ...(extending ? { hours } : {}), ...(needsReason ? { reason } : {}) })}
        >
          {t.code('asynctrial:do', name)}
        </Button>
      </Actions>
    </Card>
  );
}
