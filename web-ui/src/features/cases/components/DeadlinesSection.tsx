import type { Deadline } from '@/api/schemas';
import { useText } from '@/i18n';
import { Card, CourtTime, Empty, LegalBasis } from '@/ui';

/** Every period that runs, the same for both sides, with the article it comes from. */
export function DeadlinesSection({ deadlines }: { deadlines: Deadline[] }) {
  const t = useText();
  if (deadlines.length === 0) return <Empty title={t('cases:deadlines.empty')} />;
  return deadlines.map((deadline) => (
    <Card key={deadline.rule + deadline.at} title={t.code('cases:rule', deadline.rule)}>
      <p>
        <CourtTime at={deadline.at} countdown />
      </p>
      <p>
        <LegalBasis basis={deadline.basis} />
      </p>
    </Card>
  ));
}
