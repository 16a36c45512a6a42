import type { Trial } from '@/api/schemas';
import { useText } from '@/i18n';
import styles from './StageTrack.module.css';

const stages = ['identity', 'inquiry', 'examination', 'debate', 'final-statements', 'record'] as const;

/** Where the trial stands on its way. The present stage is marked by a sign and read out, not by colour alone. */
export function StageTrack({ trial }: { trial: Trial }) {
  const t = useText();
  const at = trial.state === 'closed-for-decision' ? stages.length : stages.findIndex((stage) => stage === trial.stage);
  return (
    <ol className={styles.track} aria-label={t('asynctrial:track')}>
      {stages.map((stage, index) => (
        <li
          key={stage}
          className={index < at ? styles.done : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <span aria-hidden="true">{index < at ? '✓ ' : index === at ? '● ' : '○ '}</span>
          {t.code('asynctrial:state', stage)}
        </li>
      ))}
    </ol>
  );
}
