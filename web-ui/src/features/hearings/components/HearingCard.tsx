import type { Hearing } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Badge, Card, CourtTime, LinkButton } from '@/ui';

const over: readonly Hearing['state'][] = ['adjourned', 'closed', 'vacated'];

/** A hearing in a list. */
export function HearingCard({ hearing }: { hearing: Hearing }) {
  const t = useText();
  const isOver = over.includes(hearing.state);
  return (
    <Card title={`${t.code('ui:cause', hearing.cause)} · ${hearing.caseNumber}`} look={isOver ? 'plain' : 'turn'}>
      <p>
        <Badge look={isOver ? 'plain' : 'action'}>{t.code('ui:hearingState', hearing.state)}</Badge>
      </p>
      <p>
        <CourtTime at={hearing.startsAt} countdown={isOver ? false : 'to-beginning'} /> ·{' '}
        {t('hearings:minutes', { minutes: hearing.durationMinutes })}
      </p>
      <Actions>
        <LinkButton variant={isOver ? 'default' : 'filled'} to={`/hearings/${hearing.id}`}>
          {t('hearings:open')}
        </LinkButton>
      </Actions>
    </Card>
  );
}
