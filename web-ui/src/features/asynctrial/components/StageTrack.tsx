import type { Trial } from '@/api/schemas';
import { useText } from '@/i18n';
import { Steps } from '@/ui';

const stages = ['identity', 'inquiry', 'examination', 'debate', 'final-statements', 'record'] as const;

/** Where the trial stands on its way. */
export function StageTrack({ trial }: { trial: Trial }) {
  const t = useText();
  const at = trial.state === 'closed-for-decision' ? stages.length : stages.findIndex((stage) => stage === trial.stage);
  return (
    <Steps label={t('asynctrial:track')} names={stages.map((stage) => t.code('asynctrial:state', stage))} at={at} />
  );
}
