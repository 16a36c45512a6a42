import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, ifMatch } from '@/api/client';
import { caseQuery, judgesQuery, queryClient } from '@/api/queries';
import type { Case, ProcedureKind } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, CourtTime, Empty, LegalBasis, Page, ProblemNote, Reading } from '@/ui';
import { CorrectionNotice } from './components/CorrectionNotice';
import { FilingSummary } from './components/FilingSummary';
import styles from './DecisionPage.module.css';

const route = getRouteApi('/around/signed-in-only/cases/$case/decision');

/** The clerk reads the filing on one side and decides on the other: accept, ask once for corrections, or refuse. */
export function DecisionPage() {
  const t = useText();
  const { case: id } = route.useParams();
  const reading = useQuery({ ...caseQuery(id), refetchInterval: false });
  return (
    <Page title={t('cases:decision.title')} back={`/cases/${id}`} wide>
      <Reading of={reading} shape={{ cards: 3 }}>
        {(found) => (
          <div className={styles.desk}>
            <div className={styles.filing}>
              {found.correction !== undefined && (
                <Card look="court" title={t('cases:decision.askedBefore')}>
                  <ul>
                    {found.correction.items.map((item) => (
                      <li key={item.pointer + item.text}>{item.text}</li>
                    ))}
                  </ul>
                </Card>
              )}
              <FilingSummary content={found.filing} />
            </div>
            <div className={styles.filing}>
              {found.state === 'filed' ? <Decision found={found} /> : <Empty title={t('cases:decision.notNow')} />}
            </div>
          </div>
        )}
      </Reading>
    </Page>
  );
}

type Way = 'accept' | 'correct' | 'refuse';

function Decision({ found }: { found: Case }) {
  const t = useText();
  const [way, setWay] = useState<Way>('accept');
  const ways: Way[] = found.correction === undefined ? ['accept', 'correct', 'refuse'] : ['accept', 'refuse'];
  return (
    <>
      {found.deadlines.map((deadline) => (
        <p key={deadline.rule}>
          {t.code('cases:rule', deadline.rule)}: <CourtTime at={deadline.at} countdown />{' '}
          <LegalBasis basis={deadline.basis} />
        </p>
      ))}
      <div role="group" aria-label={t('cases:decision.title')} className={styles.ways}>
        {ways.map((each) => (
          <Button
            key={each}
            variant={each === way ? 'filled' : 'default'}
            aria-pressed={each === way}
            onClick={() => setWay(each)}
          >
            {t.code('cases:decision.way', each)}
          </Button>
        ))}
      </div>
      {way === 'accept' && <Acceptance found={found} />}
      {way === 'correct' && <CorrectionNotice found={found} />}
      {way === 'refuse' && <Refusal found={found} />}
    </>
  );
}

const procedures: readonly ProcedureKind[] = ['simplified', 'ordinary', 'small-claims'];

function Acceptance({ found }: { found: Case }) {
  const t = useText();
  const navigate = useNavigate();
  const judges = useQuery(judgesQuery);
  const [procedure, setProcedure] = useState<ProcedureKind>('simplified');
  const [judge, setJudge] = useState('');
  const chosen = judge === '' ? judges.data?.items[0]?.id : judge;
  const accept = useMutation({
    mutationFn: (presiding: string) =>
      answer(
        api.POST('/api/cases/{case}/acceptance', {
          params: { path: { case: found.id }, header: ifMatch(found.version) },
          body: { procedure, judge: presiding },
        }),
      ),
    onSuccess: async (changed) => {
      queryClient.setQueryData(caseQuery(found.id).queryKey, changed);
      await queryClient.invalidateQueries({ queryKey: ['cases'] });
      await navigate({ to: '/cases/$case/invitations', params: { case: found.id } });
    },
  });
  return (
    <Card look="turn" title={t('cases:decision.way.accept')}>
      <p>{t('cases:decision.acceptMeans')}</p>
      <NativeSelect
        label={t('cases:decision.procedure')}
        value={procedure}
        data={procedures.map((value) => ({ value, label: t.code('ui:procedure', value) }))}
        onChange={(event) =>
          setProcedure(procedures.find((value) => value === event.currentTarget.value) ?? 'simplified')
        }
      />
      <Reading of={judges} shape={{ lines: 1 }}>
        {({ items }) => (
          <NativeSelect
            label={t('cases:decision.judge')}
            value={chosen ?? ''}
            data={items.map((person) => ({ value: person.id ?? '', label: person.name }))}
            onChange={(event) => setJudge(event.currentTarget.value)}
          />
        )}
      </Reading>
      {accept.isError && <ProblemNote thrown={accept.error} />}
      <Actions>
        <Button
          disabled={chosen === undefined}
          loading={accept.isPending}
          onClick={() => chosen !== undefined && accept.mutate(chosen)}
        >
          {t('cases:decision.acceptDo')}
        </Button>
      </Actions>
    </Card>
  );
}

function Refusal({ found }: { found: Case }) {
  const t = useText();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const refuse = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/cases/{case}/refusal', {
          params: { path: { case: found.id }, header: ifMatch(found.version) },
          body: { reason },
        }),
      ),
    onSuccess: async (changed) => {
      queryClient.setQueryData(caseQuery(found.id).queryKey, changed);
      await queryClient.invalidateQueries({ queryKey: ['cases'] });
      await navigate({ to: '/cases/$case', params: { case: found.id } });
    },
  });
  return (
    <Card look="court" title={t('cases:decision.way.refuse')}>
      <p>{t('cases:decision.refuseMeans')}</p>
      <Textarea
        label={t('cases:decision.reason')}
        value={reason}
        maxLength={2000}
        autosize
        minRows={4}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {refuse.isError && <ProblemNote thrown={refuse.error} />}
      <Actions>
        <Button
          color="seal"
          disabled={reason.trim().length < 2}
          loading={refuse.isPending}
          onClick={() => refuse.mutate()}
        >
          {t('cases:decision.refuseDo')}
        </Button>
      </Actions>
    </Card>
  );
}
