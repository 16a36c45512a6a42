import type { MediationAttempt } from '@/api/schemas';
import { useText } from '@/i18n';
import { Badge, Card, CourtTime, Fact, Facts, LegalBasis } from '@/ui';

/** One attempt: how and how long, or who refused, or why none was possible. */
export function Attempt({ attempt }: { attempt: MediationAttempt }) {
  const t = useText();
  const held = attempt.kind === 'held';
  return (
    <Card title={t.code('mediation:kind', attempt.kind)}>
      {attempt.dragged === true && (
        <p>
          <Badge look="danger">{t('mediation:dragged')}</Badge> <LegalBasis basis="OMR 24" />
        </p>
      )}
      <Facts>
        {attempt.venue !== undefined && (
          <Fact name={t('mediation:venue')}>{t.code('mediation:venue', attempt.venue)}</Fact>
        )}
        {attempt.manner !== undefined && (
          <Fact name={t('mediation:manner')}>{t.code('ui:mediationManner', attempt.manner)}</Fact>
        )}
        {attempt.by !== undefined && <Fact name={t('mediation:by')}>{t.code('ui:capacity', attempt.by)}</Fact>}
        {attempt.reason !== undefined && <Fact name={t('mediation:reason')}>{attempt.reason}</Fact>}
        <Fact name={t(held ? 'mediation:begun' : 'mediation:at')}>
          <CourtTime at={attempt.at} />
        </Fact>
        {held && (
          <Fact name={t('mediation:ended')}>
            {attempt.endedAt === undefined ? t('mediation:goesOn') : <CourtTime at={attempt.endedAt} />}
          </Fact>
        )}
        {held && attempt.endedAt === undefined && attempt.due !== undefined && (
          <Fact name={t('mediation:due')}>
            <CourtTime at={attempt.due} />
          </Fact>
        )}
        {attempt.ending !== undefined && (
          <Fact name={t('mediation:ending')}>{t.code('ui:mediationEnding', attempt.ending)}</Fact>
        )}
      </Facts>
    </Card>
  );
}
