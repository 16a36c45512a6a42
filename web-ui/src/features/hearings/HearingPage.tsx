import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, ifMatch } from '@/api/client';
import { hearingQuery, hearingRecordQuery, queryClient } from '@/api/queries';
import type { Hearing } from '@/api/schemas';
import { HearsStage } from '@/features/conversion';
import { ExhibitCard } from '@/features/evidence';
import { FeedbackSummary } from '@/features/feedback';
import { ActReceipt } from '@/features/ledger';
import { ParticipantsSection } from '@/features/participants';
import { RecordingSection } from '@/features/recording';
import { RecordSection } from '@/features/records';
import { TimelineList } from '@/features/timeline';
import { useText } from '@/i18n';
import {
  Actions,
  Badge,
  Card,
  CopyText,
  CourtTime,
  Empty,
  Fact,
  Facts,
  LinkButton,
  Page,
  ProblemNote,
  Reading,
} from '@/ui';
import { Lines } from './components/Lines';
import { ReadinessTable } from './components/ReadinessTable';
import { SpeakingTime } from './components/SpeakingTime';
import { LineTestCard } from './linetest';

const route = getRouteApi('/around/signed-in-only/hearings/$hearing');

/** One hearing: before it, when and how to get in; after it, the record it wrote. */
export function HearingPage() {
  const t = useText();
  const { hearing: id } = route.useParams();
  const { heard } = route.useSearch();
  const reading = useQuery(hearingQuery(id));
  const found = reading.data;
  return (
    <Page
      title={t('hearings:title')}
      back={found === undefined ? '/calendar' : `/cases/${found.caseId}?tab=hearings`}
      {...(found === undefined ? {} : { lead: `${t.code('ui:cause', found.cause)} · ${found.caseNumber}` })}
    >
      <Reading of={reading} shape={{ cards: 2 }}>
        {(hearing) => (
          <>
            <Standing hearing={hearing} />
            {hearing.myCapacity !== undefined && !isOver(hearing) && <LineTestCard hearing={hearing.id} />}
            <HearsStage caseId={hearing.caseId} hearing={hearing.id} />
            <Card title={t('hearings:people')}>
              <ReadinessTable hearing={hearing} />
            </Card>
            {isOfBench(hearing.myCapacity) && <ParticipantsSection hearing={hearing} />}
            {hearing.openedAt !== undefined && <RecordSection hearing={hearing.id} />}
            {hearing.endedAt !== undefined && hearing.openedAt !== undefined && (
              <RecordingSection key={heard} hearing={hearing.id} keeps={isOfBench(hearing.myCapacity)} heard={heard} />
            )}
            {hearing.openedAt !== undefined && <Record hearing={hearing} />}
            {hearing.openedAt !== undefined && isOfBench(hearing.myCapacity) && <Lines hearing={hearing} />}
            {hearing.openedAt !== undefined && isOfBench(hearing.myCapacity) && <SpeakingTime hearing={hearing} />}
            {hearing.endedAt !== undefined && hearing.openedAt !== undefined && hearing.myCapacity === 'clerk' && (
              <FeedbackSummary hearing={hearing.id} />
            )}
            {hearing.state === 'scheduled' &&
              (hearing.may.includes('vacate') || hearing.may.includes('vacate-hearing')) && (
                <Vacation hearing={hearing} />
              )}
          </>
        )}
      </Reading>
    </Page>
  );
}

function isOfBench(capacity: string | undefined): boolean {
  return capacity === 'judge' || capacity === 'clerk';
}

function isOver({ state }: Hearing): boolean {
  return state === 'adjourned' || state === 'closed' || state === 'vacated';
}

function Standing({ hearing }: { hearing: Hearing }) {
  const t = useText();
  const over = isOver(hearing);
  return (
    <Card look={over ? 'court' : 'turn'}>
      <p>
        <Badge look={over ? 'plain' : 'action'}>{t.code('ui:hearingState', hearing.state)}</Badge>
      </p>
      <p>
        <CourtTime at={hearing.startsAt} countdown={hearing.state === 'scheduled' && 'to-beginning'} />
      </p>
      <Facts>
        <Fact name={t('hearings:duration')}>{t('hearings:minutes', { minutes: hearing.durationMinutes })}</Fact>
        <Fact name={t('hearings:publicity')}>
          {t.code('hearings:publicityKind', hearing.publicity)}
          {hearing.closedReason !== undefined && hearing.closedReason !== '' && ` · ${hearing.closedReason}`}
        </Fact>
        {hearing.endReason !== undefined && <Fact name={t('hearings:endReason')}>{hearing.endReason}</Fact>}
        {hearing.endedAt !== undefined && (
          <Fact name={t('hearings:endedAt')}>
            <CourtTime at={hearing.endedAt} />
          </Fact>
        )}
      </Facts>
      {!over && (
        <>
          <p>{t(hearing.myCapacity === 'judge' ? 'hearings:beforehandCourt' : 'hearings:beforehand')}</p>
          <Actions>
            <LinkButton to={`/hearings/${hearing.id}/room`}>{t('hearings:enter')}</LinkButton>
            {hearing.publicity === 'public' && isOfBench(hearing.myCapacity) && (
              <CopyText text={`${location.origin}/gallery/${hearing.id}`} label={t('hearings:galleryLink')} />
            )}
          </Actions>
        </>
      )}
    </Card>
  );
}

/** What the hearing wrote by itself. */
function Record({ hearing }: { hearing: Hearing }) {
  const t = useText();
  const reading = useQuery(hearingRecordQuery(hearing.id));
  return (
    <Reading of={reading}>
      {({ hearing: held, entries, attendance, exhibitsShown }) => (
        <>
          <h2>{t('hearings:record')}</h2>
          <Card title={t('hearings:attendance')}>
            <Facts>
              {attendance.map(({ person, intervals }) => (
                <Fact key={person.id ?? person.name} name={person.name}>
                  {intervals.map((interval) => (
                    <div key={interval.from}>
                      <CourtTime at={interval.from} />
                      {' – '}
                      {interval.until === undefined ? t('hearings:untilNow') : <CourtTime at={interval.until} />}{' '}
                      {t.code('hearings:stay', interval.place)}
                    </div>
                  ))}
                </Fact>
              ))}
            </Facts>
          </Card>
          {exhibitsShown.length > 0 && <h3>{t('hearings:shown')}</h3>}
          {exhibitsShown.map((exhibit) => (
            <ExhibitCard key={exhibit.id} exhibit={exhibit} />
          ))}
          <Card title={t('hearings:acts')}>
            {entries.length === 0 ? (
              <Empty title={t('hearings:noActs')} />
            ) : (
              <TimelineList entries={entries} more={({ id }) => <ActReceipt caseId={held.caseId} entry={id} />} />
            )}
          </Card>
        </>
      )}
    </Reading>
  );
}

function Vacation({ hearing }: { hearing: Hearing }) {
  const t = useText();
  const [reason, setReason] = useState<string>();
  const vacate = useMutation({
    mutationFn: (why: string) =>
      answer(
        api.POST('/api/hearings/{hearing}/vacation', {
          params: { path: { hearing: hearing.id }, header: ifMatch(hearing.version) },
          body: { reason: why },
        }),
      ),
    onSuccess: (changed) => queryClient.setQueryData(hearingQuery(hearing.id).queryKey, changed),
  });
  if (reason === undefined) {
    return (
      <Actions>
        <Button variant="subtle" color="seal" onClick={() => setReason('')}>
          {t('hearings:vacate')}
        </Button>
      </Actions>
    );
  }
  return (
    <Card title={t('hearings:vacate')}>
      <Textarea
        label={t('hearings:vacateReason')}
        value={reason}
        maxLength={2000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {vacate.isError && <ProblemNote thrown={vacate.error} />}
      <Actions>
        <Button
          color="seal"
          disabled={reason.trim().length < 2}
          loading={vacate.isPending}
          onClick={() => vacate.mutate(reason)}
        >
          {t('hearings:vacate')}
        </Button>
        <Button variant="default" onClick={() => setReason(undefined)}>
          {t('ui:cancel')}
        </Button>
      </Actions>
    </Card>
  );
}
