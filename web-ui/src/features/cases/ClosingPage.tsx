import { Button, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, ifMatch } from '@/api/client';
import { caseQuery, queryClient } from '@/api/queries';
import type { Case, ClosingGround } from '@/api/schemas';
import { LostSittings } from '@/features/hearings';
import { MediationStanding } from '@/features/mediation';
import { useText } from '@/i18n';
import { Actions, Card, Empty, Page, ProblemNote, Reading } from '@/ui';

const route = getRouteApi('/around/signed-in-only/cases/$case/closing');

const grounds: readonly ClosingGround[] = ['mediated', 'judgment', 'dismissed', 'transferred'];

/** The judge ends a case, with ground and reason. */
export function ClosingPage() {
  const t = useText();
  const { case: id } = route.useParams();
  const reading = useQuery({ ...caseQuery(id), refetchInterval: false });
  return (
    <Page title={t('cases:closing.title')} back={`/cases/${id}`} lead={reading.data?.number ?? ''}>
      <Reading of={reading} shape={{ cards: 1 }}>
        {(found) =>
          found.may.includes('close-case') ? (
            <Closing found={found} />
          ) : (
            <Empty title={t.code('cases:closing', found.state === 'accepted' ? 'notMine' : 'notNow')} />
          )
        }
      </Reading>
    </Page>
  );
}

function Closing({ found }: { found: Case }) {
  const t = useText();
  const navigate = useNavigate();
  const [ground, setGround] = useState<ClosingGround>('mediated');
  const [reason, setReason] = useState('');
  const close = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/cases/{case}/closing', {
          params: { path: { case: found.id }, header: ifMatch(found.version) },
          body: { ground, reason: reason.trim() },
        }),
      ),
    onSuccess: async (changed) => {
      queryClient.setQueryData(caseQuery(found.id).queryKey, changed);
      await queryClient.invalidateQueries({ queryKey: ['cases'] });
      await navigate({ to: '/cases/$case', params: { case: found.id } });
    },
  });
  return (
    <Card look="turn" title={t('cases:closing.title')}>
      <p>{t('cases:closing.means')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close.mutate();
        }}
      >
        <Stack gap="md">
          <NativeSelect
            label={t('cases:closing.ground')}
            value={ground}
            data={grounds.map((value) => ({ value, label: t.code('cases:closingGround', value) }))}
            onChange={(event) => setGround(grounds.find((value) => value === event.currentTarget.value) ?? 'mediated')}
          />
          <Textarea
            label={t('cases:closing.reason')}
            value={reason}
            maxLength={4000}
            required
            autosize
            minRows={3}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {ground === 'judgment' && (
            <>
              <MediationStanding caseId={found.id} />
              <LostSittings caseId={found.id} />
            </>
          )}
          {close.isError && <ProblemNote thrown={close.error} />}
          <Actions>
            <Button type="submit" loading={close.isPending} disabled={reason.trim() === ''}>
              {t('cases:closing.do')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Card>
  );
}
