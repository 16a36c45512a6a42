import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { answer, api } from '@/api/client';
import { caseQuery, trialQuery } from '@/api/queries';
import type { Trial } from '@/api/schemas';
import { HeardOtherwise } from '@/features/conversion';
import { PaperCard } from '@/features/papers';
import { useText } from '@/i18n';
import { Empty, Page, Reading } from '@/ui';
import { JudgeDesk, Standing } from './components/JudgeDesk';
import { PartyForms } from './components/PartyForms';
import { ProposalForm } from './components/ProposalForm';
import { Said } from './components/Said';
import { StageTrack } from './components/StageTrack';
import { TurnCard } from './components/TurnCard';

const route = getRouteApi('/around/signed-in-only/cases/$case/trial');

/** The asynchronous trial of a case, for whoever takes part: whose turn it is first, then what to do, then all that was said. */
export function TrialPage() {
  const t = useText();
  const { case: caseId } = route.useParams();
  const found = useQuery(caseQuery(caseId));
  const trial = useQuery(trialQuery(caseId));
  const mayPropose = found.data?.may.includes('propose-trial') === true;
  return (
    <Page
      title={t('asynctrial:title')}
      back={`/cases/${caseId}`}
      wide={trial.data?.myParty === undefined}
      {...(found.data === undefined
        ? {}
        : { lead: `${t.code('ui:cause', found.data.cause)} · ${found.data.number ?? ''}` })}
    >
      <Reading of={trial} shape={{ cards: 2 }}>
        {(shown) =>
          shown === null ? (
            <NoTrial caseId={caseId} mayPropose={mayPropose} />
          ) : (
            <TrialSheet
              trial={shown}
              mayPropose={mayPropose}
              maySchedule={found.data?.may.includes('schedule-hearing') === true}
            />
          )
        }
      </Reading>
    </Page>
  );
}

function NoTrial({ caseId, mayPropose }: { caseId: string; mayPropose: boolean }) {
  const t = useText();
  return mayPropose ? <ProposalForm caseId={caseId} /> : <Empty title={t('asynctrial:none')} />;
}

function TrialSheet({ trial, mayPropose, maySchedule }: { trial: Trial; mayPropose: boolean; maySchedule: boolean }) {
  const t = useText();
  const isParty = trial.myParty !== undefined;
  const isOver = trial.state === 'not-agreed' || trial.state === 'closed-for-decision';
  return (
    <>
      {trial.state !== 'not-agreed' && <StageTrack trial={trial} />}
      <TurnCard trial={trial} />
      <HeardOtherwise caseId={trial.caseId} trial={trial.id} maySchedule={maySchedule} />
      {trial.state === 'closed-for-decision' && (
        <PaperCard
          title={t('asynctrial:paper')}
          paper={trial.paper}
          addressOf={() =>
            answer(api.POST('/api/cases/{case}/trial/paper-url', { params: { path: { case: trial.caseId } } }))
          }
        />
      )}
      {trial.state === 'not-agreed' && mayPropose && <ProposalForm caseId={trial.caseId} />}
      {isParty && <PartyForms key={trial.state} trial={trial} />}
      {isParty && !isOver && <Standing trial={trial} />}
      {!isParty && !isOver && <JudgeDesk key={trial.state} trial={trial} />}
      <h2 id="said">{t('asynctrial:items')}</h2>
      <Said trial={trial} />
    </>
  );
}
