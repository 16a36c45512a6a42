import type { LineTest } from '@/api/schemas';
import { useText } from '@/i18n';
import { Badge, type BadgeLook } from '@/ui';

const looks: Record<LineTest['verdict'], BadgeLook> = { good: 'verified', fair: 'plain', poor: 'pressing' };

/** How a line was when it was tested, and what kept it from being good. */
export function TestedLine({ test }: { test: Pick<LineTest, 'verdict' | 'reasons'> }) {
  const t = useText();
  return (
    <p>
      <Badge look={looks[test.verdict]}>{t.code('hearings:lineTest.was', test.verdict)}</Badge>{' '}
      {test.reasons.map((reason) => t.code('hearings:lineTest.reason', reason)).join(' · ')}
    </p>
  );
}
