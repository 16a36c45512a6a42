import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Trial } from '@/api/schemas';
import { MediationStanding } from '@/features/mediation';
import { useText } from '@/i18n';
import { Actions, Card, ProblemNote } from '@/ui';
import { useTrialAct } from '../model/useTrialActs';
import { Hours } from './Hours';

/** Opens the next stage, or closes the trial after the last. A reason is asked for only where somebody kept silent. */
export function NextStep({ trial }: { trial: Trial }) {
  const t = useText();
  const act = useTrialAct(trial);
  const [hours, setHours] = useState(48);
  const [sealed, setSealed] = useState(false);
  const [reason, setReason] = useState('');
  const closes = trial.may.includes('close-for-decision');
  if (!closes && (!trial.may.includes('open-stage') || trial.next === undefined)) return null;

  const isOpen = trial.stage === trial.state;
  const everybodyIsDone = trial.parties.every((party) => party.done);
  const silent = isOpen && !everybodyIsDone && trial.endNoted;
  const early = isOpen && !everybodyIsDone && !trial.endNoted;
  const title = closes
    ? t('asynctrial:do.close-for-decision')
    : t('asynctrial:openStage', { stage: t.code('asynctrial:state', trial.next ?? '') });
  const why = silent ? { reason } : {};
  return (
    <Card title={title}>
      {closes && <MediationStanding caseId={trial.caseId} />}
      {early && <p>{t('asynctrial:notYet')}</p>}
      {!closes && <Hours label={t('asynctrial:hours')} value={hours} onChange={setHours} />}
      {(trial.next === 'examination' || trial.next === 'inquiry' || trial.next === 'debate') && (
        <Checkbox
          label={t('asynctrial:sealedExchange')}
          checked={sealed}
          onChange={(event) => setSealed(event.currentTarget.checked)}
        />
      )}
      {silent && (
        <TextInput
          label={t('asynctrial:whyGoOn')}
          value={reason}
          maxLength={1000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {act.isError && <ProblemNote thrown={act.error} />}
      <Actions>
        <Button
          disabled={early || (silent && reason.trim() === '')}
          loading={act.isPending}
          onClick={() =>
            act.mutate(closes ? { act: 'close-for-decision', ...why } : { act: 'open-stage', hours, sealed, ...why })
          }
        >
          {title}
        </Button>
      </Actions>
    </Card>
  );
}
