import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { caseHearingsQuery, caseQuery } from '@/api/queries';
import type { Case } from '@/api/schemas';
import { ArchiveLink } from '@/features/archive';
import { ConsentSection } from '@/features/consent';
import { EvidenceSection } from '@/features/evidence';
import { HearingsSection } from '@/features/hearings';
import { MediationStanding } from '@/features/mediation';
import { PeopleSection } from '@/features/parties';
import { ServiceSection } from '@/features/service';
import { TimelineSection } from '@/features/timeline';
import { useText } from '@/i18n';
import { Actions, Card, LinkButton, Page, Reading, Seal } from '@/ui';
import styles from './CasePage.module.css';
import { DeadlinesSection } from './components/DeadlinesSection';
import { FilingSummary } from './components/FilingSummary';
import { StageLine } from './components/StageLine';
import { TurnCard } from './components/TurnCard';
import type { CaseTab } from './model/tabs';
import { caseTabs } from './model/tabs';

const route = getRouteApi('/around/signed-in-only/cases/$case');

/** One case: where it stands, whose turn it is, and everything in it. */
export function CasePage() {
  const t = useText();
  const { case: id } = route.useParams();
  const { tab = 'timeline' } = route.useSearch();
  const reading = useQuery(caseQuery(id));
  const title = reading.data === undefined ? t('cases:case') : t.code('ui:cause', reading.data.cause);

  return (
    <Page title={title} back="/" lead={reading.data?.number ?? t('cases:noNumberYet')} wide>
      <Reading of={reading} shape={{ cards: 3 }}>
        {(found) => (
          <>
            <Head found={found} />
            <nav className={styles.tabs} aria-label={t('cases:tabs')}>
              {caseTabs.map((each) => (
                <Link
                  key={each}
                  to="/cases/$case"
                  params={{ case: id }}
                  search={{ tab: each }}
                  replace
                  resetScroll={false}
                  className={styles.tab}
                  aria-current={each === tab ? 'true' : undefined}
                >
                  {t.code('cases:tab', each)}
                </Link>
              ))}
            </nav>
            <Section tab={tab} found={found} />
          </>
        )}
      </Reading>
    </Page>
  );
}

function Head({ found }: { found: Case }) {
  const t = useText();
  const hearings = useQuery(caseHearingsQuery(found.id));
  const next = hearings.data?.items.find((hearing) => hearing.state === 'scheduled')?.startsAt;
  return (
    <div className={styles.head}>
      <div className={styles.parties}>
        {found.parties.map((party) => (
          <p key={party.id}>
            {t.code('ui:capacity', party.capacity)} <strong>{party.name}</strong>
          </p>
        ))}
        {found.judge !== undefined && (
          <p>
            {t('ui:capacity.judge')} <strong>{found.judge.name}</strong>
          </p>
        )}
        <StageLine state={found.state} turn={found.turn.kind} />
        {found.refusal !== undefined && (
          <Card look="court" title={t('cases:refused')}>
            <div className={styles.sealed}>
              <Seal text={t('cases:seal')} />
              <p>{found.refusal.reason}</p>
            </div>
          </Card>
        )}
        <CourtActs found={found} />
        {found.acceptedAt !== undefined && <MediationStanding caseId={found.id} />}
        {(found.hasTrial || found.may.includes('propose-trial')) && (
          <Actions>
            <LinkButton variant="default" to={`/cases/${found.id}/trial`}>
              {t('cases:acts.trial')}
            </LinkButton>
          </Actions>
        )}
      </div>
      <TurnCard turn={found.turn} caseId={found.id} {...(next === undefined ? {} : { nextHearingAt: next })} />
    </div>
  );
}

/** What the court's people may do in this case now; the parties see their one button on the card. */
function CourtActs({ found }: { found: Case }) {
  const t = useText();
  if (found.myCapacity !== 'clerk' && found.myCapacity !== 'judge') return null;
  return (
    <Actions>
      {found.state === 'filed' && (
        <LinkButton variant="default" to={`/cases/${found.id}/decision`}>
          {t('cases:turnDo.decide-filing')}
        </LinkButton>
      )}
      {found.may.includes('close-case') && (
        <LinkButton variant="default" to={`/cases/${found.id}/closing`}>
          {t('cases:closing.title')}
        </LinkButton>
      )}
      {found.acceptedAt !== undefined && (
        <LinkButton variant="default" to={`/cases/${found.id}/permissions`}>
          {t('cases:acts.permissions')}
        </LinkButton>
      )}
      {(found.state === 'closed' || found.state === 'refused') && <ArchiveLink caseId={found.id} />}
      {found.state === 'accepted' && found.myCapacity === 'clerk' && (
        <>
          <LinkButton variant="default" to={`/cases/${found.id}/invitations`}>
            {t('cases:acts.invitations')}
          </LinkButton>
          <LinkButton variant="default" to={`/cases/${found.id}/schedule`}>
            {t('cases:turnDo.schedule-hearing')}
          </LinkButton>
        </>
      )}
    </Actions>
  );
}

function Section({ tab, found }: { tab: CaseTab; found: Case }): ReactNode {
  switch (tab) {
    case 'timeline':
      return <TimelineSection caseId={found.id} />;
    case 'evidence':
      return <EvidenceSection caseId={found.id} mayAdd={found.may.includes('add-evidence')} />;
    case 'people':
      return <PeopleSection found={found} />;
    case 'consent':
      return <ConsentSection caseId={found.id} mayRule={found.may.includes('rule-on-withdrawal')} />;
    case 'hearings':
      return <HearingsSection caseId={found.id} />;
    case 'service':
      return <ServiceSection caseId={found.id} />;
    case 'deadlines':
      return <DeadlinesSection deadlines={found.deadlines} />;
    case 'filing':
      return <FilingSummary content={found.filing} />;
  }
}
