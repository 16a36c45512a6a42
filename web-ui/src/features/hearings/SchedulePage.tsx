import { Button, NativeSelect, Radio, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import { caseQuery, queryClient, slotsQuery } from '@/api/queries';
import { AbroadOnTheDay } from '@/features/permissions';
import { useText } from '@/i18n';
import { Actions, Card, CourtTime, Empty, LegalBasis, Page, ProblemNote, Reading } from '@/ui';
import { dayIn } from '@/ui/time';
import { useZones } from '@/ui/useZones';
import { AnotherTime } from './components/AnotherTime';
import { HolidaysUnknown } from './components/HolidaysUnknown';
import { SlotCard } from './components/SlotCard';
import { TriedApart } from './components/TriedApart';

const route = getRouteApi('/around/signed-in-only/cases/$case/schedule');
const durations = [30, 60, 90, 120, 180];

/** Finding a time that is fair to everybody, and summoning them to it. */
export function SchedulePage() {
  const t = useText();
  const { case: caseId } = route.useParams();
  const [durationMinutes, setDuration] = useState(60);
  const [days, setDays] = useState(14);
  const [chosen, setChosen] = useState<string>();
  const slots = useQuery(slotsQuery(caseId, { days, durationMinutes }));
  const { data: found } = useQuery(caseQuery(caseId));

  return (
    <Page
      title={t('hearings:schedule.title')}
      back={`/cases/${caseId}`}
      wide
      {...(found?.number === undefined ? {} : { lead: found.number })}
    >
      <Card>
        <NativeSelect
          label={t('hearings:duration')}
          value={String(durationMinutes)}
          data={durations.map((minutes) => ({ value: String(minutes), label: t('hearings:minutes', { minutes }) }))}
          onChange={(event) => {
            setDuration(Number(event.currentTarget.value));
            setChosen(undefined);
          }}
        />
      </Card>
      <Reading of={slots} shape={{ cards: 4 }}>
        {(list) => (
          <>
            <p>
              {t('hearings:schedule.earliest')} <CourtTime at={list.earliestLawful} /> <LegalBasis basis={list.basis} />
            </p>
            {list.slots.length === 0 && (
              <Empty title={t('hearings:schedule.none')}>
                {list.reasonIfEmpty !== undefined && <p>{t.code('hearings:noSlot', list.reasonIfEmpty)}</p>}
              </Empty>
            )}
            <HolidaysUnknown slots={list.slots} />
            {found !== undefined && <TriedApart inCase={found} basis={list.apartBasis} />}
            <Radio.Group
              label={t('hearings:schedule.pick')}
              description={t('hearings:schedule.fairest')}
              value={chosen ?? null}
              onChange={setChosen}
            >
              {list.slots.map((slot) => (
                <SlotCard key={slot.startsAt} slot={slot} />
              ))}
            </Radio.Group>
            {days < 60 && (
              <Button variant="default" onClick={() => setDays(Math.min(days + 14, 60))}>
                {t('hearings:schedule.later')}
              </Button>
            )}
            <AnotherTime people={list.slots[0]?.local ?? []} onChoose={setChosen} />
          </>
        )}
      </Reading>
      {chosen !== undefined && <Summons startsAt={chosen} caseId={caseId} durationMinutes={durationMinutes} />}
    </Page>
  );
}

function Summons({ startsAt, caseId, durationMinutes }: { startsAt: string; caseId: string; durationMinutes: number }) {
  const t = useText();
  const navigate = useNavigate();
  const zones = useZones();
  const [publicity, setPublicity] = useState<'public' | 'closed'>('closed');
  const [closedReason, setReason] = useState(t('hearings:schedule.closedDefault'));
  const schedule = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/cases/{case}/hearings', {
          params: { path: { case: caseId } },
          body: {
            startsAt,
            durationMinutes,
            publicity,
            ...(publicity === 'closed' ? { closedReason } : {}),
          },
        }),
      ),
    onSuccess: async (hearing) => {
      await queryClient.invalidateQueries({ queryKey: ['case', caseId] });
      await queryClient.invalidateQueries({ queryKey: ['hearings'] });
      await navigate({ to: '/hearings/$hearing', params: { hearing: hearing.id } });
    },
  });
  return (
    <Card look="turn" title={t('hearings:schedule.summon')}>
      <p>
        <CourtTime at={startsAt} />
      </p>
      <AbroadOnTheDay caseId={caseId} day={dayIn(Date.parse(startsAt), zones.court)} />
      <NativeSelect
        label={t('hearings:publicity')}
        value={publicity}
        data={(['closed', 'public'] as const).map((value) => ({
          value,
          label: t.code('hearings:publicityKind', value),
        }))}
        onChange={(event) => setPublicity(event.currentTarget.value === 'public' ? 'public' : 'closed')}
      />
      {publicity === 'closed' && (
        <Textarea
          label={t('hearings:schedule.closedReason')}
          value={closedReason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <p>{t('hearings:schedule.notices')}</p>
      {schedule.isError && <ProblemNote thrown={schedule.error} />}
      <Actions>
        <Button
          disabled={publicity === 'closed' && closedReason.trim() === ''}
          loading={schedule.isPending}
          onClick={() => schedule.mutate()}
        >
          {t('hearings:schedule.do')}
        </Button>
      </Actions>
    </Card>
  );
}
