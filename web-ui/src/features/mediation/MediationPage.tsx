import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Mediation } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, LegalBasis, LinkButton, Page, Reading } from '@/ui';
import { Attempt } from './components/Attempt';
import { MediationActs } from './components/MediationActs';
import { mediationQuery } from './model/mediationQuery';

const route = getRouteApi('/around/signed-in-only/cases/$case/mediation');

/** What is on record of mediation in a case, whether the court may decide, and what the reader may do. */
export function MediationPage() {
  const t = useText();
  const { case: caseId } = route.useParams();
  const reading = useQuery(mediationQuery(caseId));
  return (
    <Page title={t('mediation:title')} back={`/cases/${caseId}`}>
      <Reading of={reading} shape={{ cards: 2 }}>
        {(mediation) => (
          <>
            <p>
              {t(mediation.compulsory ? 'mediation:compulsory' : 'mediation:voluntary')}{' '}
              <LegalBasis basis={mediation.basis} />
            </p>
            <Stands mediation={mediation} caseId={caseId} />
            {mediation.attempts.map((attempt) => (
              <Attempt key={`${attempt.kind} ${attempt.at}`} attempt={attempt} />
            ))}
            <p>
              {t('mediation:walled')} <LegalBasis basis="OMR 18" />
            </p>
          </>
        )}
      </Reading>
    </Page>
  );
}

function Stands({ mediation, caseId }: { mediation: Mediation; caseId: string }) {
  const t = useText();
  const inTrial = mediation.attempts.some(({ venue, endedAt }) => venue === 'trial' && endedAt === undefined);
  return (
    <Card look={mediation.wanting === undefined ? 'quiet' : 'turn'}>
      <p>
        <strong>
          {mediation.wanting === undefined ? t('mediation:mayDecide') : t.code('mediation:wanting', mediation.wanting)}
        </strong>
      </p>
      {mediation.dragging && (
        <p role="alert">
          {t('mediation:drags', { days: mediation.bound.days })} <LegalBasis basis={mediation.bound.basis} />
        </p>
      )}
      {inTrial && (
        <Actions>
          <LinkButton variant="default" to={`/cases/${caseId}/trial`}>
            {t('mediation:toTrial')}
          </LinkButton>
        </Actions>
      )}
      <MediationActs mediation={mediation} caseId={caseId} />
    </Card>
  );
}
