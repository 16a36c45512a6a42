import type { CaseState, Turn } from '@/api/schemas';
import { useText } from '@/i18n';
import styles from './StageLine.module.css';

const steps = ['filed', 'accepted', 'evidence', 'hearing'] as const;

const reached: Record<CaseState, number> = { filed: 0, 'correction-asked': 0, accepted: 2, refused: 0, closed: 4 };

/** An accepted case goes on from the evidence once a hearing is fixed. */
const hearingTurns: Partial<Record<Turn['kind'], number>> = {
  'attend-hearing': 3,
  'enter-hearing': 3,
  'open-hearing': 3,
  'await-ruling': 4,
};

/** Where the case stands on its way. The present step is marked by a sign and read out, not by colour alone. */
export function StageLine({ state, turn }: { state: CaseState; turn: Turn['kind'] }) {
  const t = useText();
  const at = state === 'accepted' ? (hearingTurns[turn] ?? reached.accepted) : reached[state];
  return (
    <ol className={styles.line} aria-label={t('cases:stageLine')}>
      {steps.map((step, index) => {
        const present = index === at;
        const done = index < at;
        return (
          <li key={step} className={done ? styles.done : undefined} aria-current={present ? 'step' : undefined}>
            <span aria-hidden="true">{done ? '✓ ' : present ? '● ' : '○ '}</span>
            {t.code('cases:stage', step)}
          </li>
        );
      })}
    </ol>
  );
}
