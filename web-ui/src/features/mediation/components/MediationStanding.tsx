import { useQuery } from '@tanstack/react-query';
import { useText } from '@/i18n';
import { Actions, Badge, LegalBasis, LinkButton } from '@/ui';
import { mediationQuery } from '../model/mediationQuery';

/** Where mediation stands, in one line and a way to its page: for those who are about to decide the case, and those who look at it. */
export function MediationStanding({ caseId }: { caseId: string }) {
  const t = useText();
  const { data: mediation } = useQuery(mediationQuery(caseId));
  if (mediation === undefined) return null;
  return (
    <>
      {mediation.wanting !== undefined && (
        <p>
          <Badge look={mediation.dragging ? 'danger' : 'pressing'}>{t('mediation:title')}</Badge>{' '}
          {mediation.dragging
            ? t('mediation:drags', { days: mediation.bound.days })
            : t.code('mediation:wanting', mediation.wanting)}{' '}
          <LegalBasis basis={mediation.basis} />
        </p>
      )}
      <Actions>
        <LinkButton variant="default" to={`/cases/${caseId}/mediation`}>
          {t('mediation:toPage')}
        </LinkButton>
      </Actions>
    </>
  );
}
