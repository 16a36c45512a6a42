import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { answer, api, done, ifMatch } from '@/api/client';
import { device } from '@/api/device';
import { queryClient } from '@/api/queries';
import { ProblemError } from '@/api/problem';
import { useText } from '@/i18n';
import { Actions, Card, LegalBasis, Page, ProblemNote, Skeleton } from '@/ui';
import styles from './FilingPage.module.css';
import { FieldLink } from './components/FieldLink';
import { FilingSummary } from './components/FilingSummary';
import { SaveMark } from './components/SaveMark';
import { StepForm } from './components/StepForm';
import { DraftKeeper } from './model/draftKeeper';
import type { FilingStep } from './model/filingForm';
import { filingSteps, isStep, tidied, violationsOf } from './model/filingForm';

const route = getRouteApi('/around/signed-in-only/filings/$filing');

function path(filing: string) {
  return { params: { path: { filing } } };
}

async function openDraft(id: string): Promise<DraftKeeper> {
  const read = () => answer(api.GET('/api/filings/{filing}', path(id)));
  const [draft, database] = await Promise.all([read(), device()]);
  return new DraftKeeper(id, draft, await database.get('drafts', id), {
    read,
    save: (change, version) =>
      answer(
        api.PUT('/api/filings/{filing}', {
          params: { path: { filing: id }, header: ifMatch(version) },
          body: { ...change, content: tidied(change.content) },
        }),
      ),
    keep: async (kept) => {
      await database.put('drafts', kept);
    },
    forget: () => database.delete('drafts', id),
  });
}

/** Filing a case: short steps that save by themselves, a summary, and the receipt. */
export function FilingPage() {
  const t = useText();
  const { filing } = route.useParams();
  const [keeper, setKeeper] = useState<DraftKeeper>();
  const [failed, setFailed] = useState<unknown>();

  useEffect(() => {
    let opened: DraftKeeper | undefined;
    let left = false;
    openDraft(filing).then((draft) => {
      opened = draft;
      if (left) draft.close();
      else setKeeper(draft);
    }, setFailed);
    const online = () => opened?.retry();
    addEventListener('online', online);
    return () => {
      left = true;
      opened?.close();
      removeEventListener('online', online);
    };
  }, [filing]);

  return (
    <Page title={t('cases:filing.title')} back="/">
      {failed !== undefined && <ProblemNote thrown={failed} />}
      {failed === undefined && keeper === undefined && <Skeleton cards={1} lines={6} />}
      {keeper !== undefined && <Conversation filing={filing} keeper={keeper} />}
    </Page>
  );
}

function Conversation({ filing, keeper }: { filing: string; keeper: DraftKeeper }) {
  const t = useText();
  const navigate = useNavigate();
  const draft = useSyncExternalStore(keeper.subscribe, keeper.state);
  const { step: asked } = route.useSearch();
  const stopped = isStep(draft.step) ? draft.step : 'plaintiff';
  const step: FilingStep = asked ?? stopped;
  const index = filingSteps.indexOf(step);

  const check = useQuery({
    queryKey: ['filing', filing, 'violations', draft.version],
    queryFn: () => answer(api.GET('/api/filings/{filing}/violations', path(filing))),
    enabled: step === 'summary' && draft.keeping.kind === 'saved',
    placeholderData: (before) => before,
  });
  const violations = check.data?.violations ?? [];

  const go = (to: FilingStep) => {
    keeper.change({ step: to });
    // Whoever goes on at once has not paused, and may put the device away on the next step.
    void keeper.flush();
    void navigate({ to: '/filings/$filing', params: { filing }, search: { step: to } });
  };
  const next = filingSteps[index + 1];
  const before = filingSteps[index - 1];

  return (
    <>
      <div>
        <p className={styles.progress}>
          {t('cases:filing.progress', { number: index + 1, of: filingSteps.length, step: t.code('cases:step', step) })}
        </p>
        <progress className={styles.bar} value={index + 1} max={filingSteps.length} aria-hidden="true" />
      </div>
      <SaveMark keeping={draft.keeping} keeper={keeper} filing={filing} />
      {step === 'summary' ? (
        <>
          {violations.length > 0 && (
            <Card look="court" title={t('cases:filing.faults', { count: violations.length })}>
              <p>{t('cases:filing.faultsHow')}</p>
            </Card>
          )}
          <FilingSummary content={draft.content} violations={violations} filing={filing} />
          <Submission
            filing={filing}
            keeper={keeper}
            ready={violations.every((each) => each.pointer === '/truthDeclared')}
          />
        </>
      ) : (
        <Card title={t.code('cases:stepAsk', step)}>
          <StepForm
            step={step}
            content={draft.content}
            violations={violationsOf(violations, step)}
            onChange={(content) => keeper.change({ step, content })}
          />
        </Card>
      )}
      <Actions>
        {next !== undefined && <Button onClick={() => go(next)}>{t('cases:filing.next')}</Button>}
        {before !== undefined && (
          <Button variant="default" onClick={() => go(before)}>
            {t('cases:filing.before')}
          </Button>
        )}
      </Actions>
      {step === 'plaintiff' && <Discard filing={filing} />}
    </>
  );
}

function Submission({ filing, keeper, ready }: { filing: string; keeper: DraftKeeper; ready: boolean }) {
  const t = useText();
  const navigate = useNavigate();
  const draft = useSyncExternalStore(keeper.subscribe, keeper.state);
  const declared = draft.content.truthDeclared === true;
  const submit = useMutation({
    mutationFn: async () => {
      const version = await keeper.flush();
      if (version === undefined) throw new ProblemError({ kind: 'unreachable' });
      const header = ifMatch(version);
      return answer(api.POST('/api/filings/{filing}/submission', { params: { path: { filing }, header } }));
    },
    onSuccess: async (receipt) => {
      keeper.close();
      const database = await device();
      await Promise.all([database.put('receipts', receipt), database.delete('drafts', filing)]);
      await queryClient.invalidateQueries({ queryKey: ['filings'] });
      await queryClient.invalidateQueries({ queryKey: ['cases'] });
      await navigate({ to: '/cases/$case/receipt', params: { case: receipt.caseId }, replace: true });
    },
  });

  return (
    <Card look="turn" title={t('cases:filing.submitTitle')}>
      <Checkbox
        label={t('cases:filing.truth')}
        checked={declared}
        onChange={(event) => {
          keeper.change({ content: { ...draft.content, truthDeclared: event.currentTarget.checked } });
        }}
      />
      <p>
        {t('cases:filing.afterwards')} <LegalBasis basis="OLR 9" />
      </p>
      {submit.isError && (
        <ProblemNote
          thrown={submit.error}
          kept={t('cases:filing.stillDraft')}
          placeOf={(pointer) => <FieldLink filing={filing} pointer={pointer} />}
        />
      )}
      <Actions>
        <Button disabled={!declared || !ready} loading={submit.isPending} onClick={() => submit.mutate()}>
          {t('cases:filing.submit')}
        </Button>
      </Actions>
    </Card>
  );
}

function Discard({ filing }: { filing: string }) {
  const t = useText();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const discard = useMutation({
    mutationFn: () => done(api.DELETE('/api/filings/{filing}', path(filing))),
    onSuccess: async () => {
      await (await device()).delete('drafts', filing);
      await queryClient.invalidateQueries({ queryKey: ['filings'] });
      await navigate({ to: '/' });
    },
  });
  if (!asking) {
    return (
      <Button variant="subtle" color="seal" onClick={() => setAsking(true)}>
        {t('cases:filing.discard')}
      </Button>
    );
  }
  return (
    <Actions>
      <span>{t('cases:filing.discardSure')}</span>
      <Button color="seal" loading={discard.isPending} onClick={() => discard.mutate()}>
        {t('cases:filing.discardYes')}
      </Button>
      <Button variant="default" onClick={() => setAsking(false)}>
        {t('ui:cancel')}
      </Button>
      {discard.isError && <ProblemNote thrown={discard.error} />}
    </Actions>
  );
}
