import type { CaseState, Turn } from '@/api/schemas';
import { useText } from '@/i18n';
import { Steps } from '@/ui';

const steps = ['filed', 'accepted', 'evidence', 'hearing'] as const;

const reached: Record<CaseState, number> = { filed: 0, 'correction-asked': 0, accepted: 2, refused: 0, closed: 4 };

/** An accepted case goes on from the evidence once a hearing is fixed. */
const hearingTurns: Partial<Record<Turn['kind'], number>> = {
  'attend-hearing': 3,
  'enter-hearing': 3,
  'open-hearing': 3,
  'await-ruling': 4,
};

/** Where the case stands on its way. */
export function StageLine({ state, turn }: { state: CaseState; turn: Turn['kind'] }) {
  const t = useText();
  const at = state === 'accepted' ? (hearingTurns[turn] ?? reached.accepted) : reached[state];
  return <Steps label={t('cases:stageLine')} names={steps.map((step) => t.code('cases:stage', step))} at={at} />;
}
