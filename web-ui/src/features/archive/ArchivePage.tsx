import { Button, Progress } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import { archiveQuery, caseQuery, queryClient } from '@/api/queries';
import type { CaseFile } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Badge, Card, Page, ProblemNote, Reading } from '@/ui';
import { CatalogueList } from './components/CatalogueList';
import { OpenMatters } from './components/OpenMatters';
import { Packages } from './components/Packages';
import { RetentionCard } from './components/RetentionCard';

const route = getRouteApi('/around/signed-in-only/cases/$case/archive');

/** The file of a case: what is in it, what holds it open, its packages and their checks, how long it stays. */
export function ArchivePage() {
  const t = useText();
  const { case: id } = route.useParams();
  const found = useQuery(caseQuery(id));
  const file = useQuery(archiveQuery(id));
  return (
    <Page title={t('archive:title')} back={`/cases/${id}`} lead={found.data?.number ?? ''} wide>
      <Reading of={file} shape={{ cards: 3 }}>
        {(read) => (
          <>
            <State file={read} />
            {read.state === 'open' && (
              <>
                <OpenMatters open={read.open} caseId={id} />
                {read.may.includes('confirm-catalogue') && <Confirm caseId={id} file={read} />}
              </>
            )}
            <Packages caseId={id} file={read} />
            <RetentionCard caseId={id} file={read} />
            <CatalogueList file={read} />
          </>
        )}
      </Reading>
    </Page>
  );
}

function State({ file }: { file: CaseFile }) {
  const t = useText();
  const { packaging } = file;
  const under = file.state === 'packaging' && packaging !== undefined;
  return (
    <Card look={file.state === 'kept' ? 'quiet' : 'turn'}>
      <p aria-live="polite">
        <Badge look={file.state === 'kept' ? 'verified' : 'action'}>{t.code('archive:state', file.state)}</Badge>{' '}
        {t.code('archive:stateMeans', file.state)}
      </p>
      {under && (
        <>
          <p>
            {t.code('archive:step', packaging.step)}
            {packaging.total > 0 && ` ${String(packaging.done)} / ${String(packaging.total)}`}
          </p>
          <Progress
            value={packaging.total === 0 ? 0 : (100 * packaging.done) / packaging.total}
            aria-label={t('archive:progress')}
          />
          {packaging.fault !== undefined && (
            <p role="alert">
              {t('archive:fault', { fault: packaging.fault })} {t('archive:faultDo')}
            </p>
          )}
        </>
      )}
    </Card>
  );
}

/** Confirming asks once more: from then on nothing comes into the file. */
function Confirm({ caseId, file }: { caseId: string; file: CaseFile }) {
  const t = useText();
  const [sure, setSure] = useState(false);
  const confirm = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/cases/{case}/archive/closing', {
          params: { path: { case: caseId } },
          body: { fingerprint: file.fingerprint },
        }),
      ),
    onSuccess: (changed) => queryClient.setQueryData(archiveQuery(caseId).queryKey, changed),
    onError: () => queryClient.invalidateQueries({ queryKey: archiveQuery(caseId).queryKey }),
  });
  return (
    <Card look="turn" title={t('archive:confirm')}>
      <p>{t('archive:confirmMeans')}</p>
      {confirm.isError && <ProblemNote thrown={confirm.error} />}
      <Actions>
        {sure ? (
          <>
            <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
              {t('archive:confirmNow')}
            </Button>
            <Button variant="default" onClick={() => setSure(false)}>
              {t('ui:cancel')}
            </Button>
          </>
        ) : (
          <Button onClick={() => setSure(true)}>{t('archive:confirm')}</Button>
        )}
      </Actions>
    </Card>
  );
}
