import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, ifMatch } from '@/api/client';
import { problemOf } from '@/api/problem';
import { caseQuery, queryClient } from '@/api/queries';
import type { Case, CorrectionItem, FilingContent } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, CourtTime, Empty, LegalBasis, Page, ProblemNote, Reading } from '@/ui';
import { StepForm } from './components/StepForm';
import type { FilingStep } from './model/filingForm';
import { fieldName, filingSteps, pointerInFiling, stepOf, tidied } from './model/filingForm';

const route = getRouteApi('/around/signed-in-only/cases/$case/correction');

/** The court named everything at once; each remark stands beside the fields it is about. */
export function CorrectionPage() {
  const t = useText();
  const { case: id } = route.useParams();
  const reading = useQuery({ ...caseQuery(id), refetchInterval: false });
  return (
    <Page title={t('cases:correction.title')} back={`/cases/${id}`}>
      <Reading of={reading}>
        {(found) =>
          found.state === 'correction-asked' && found.correction !== undefined ? (
            <Correction found={found} items={found.correction.items} due={found.correction.due} />
          ) : (
            <Empty title={t('cases:correction.none')} />
          )
        }
      </Reading>
    </Page>
  );
}

interface Props {
  found: Case;
  items: CorrectionItem[];
  due: { at: string; basis: string };
}

function Correction({ found, items, due }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const [content, setContent] = useState<FilingContent>(found.filing);
  const send = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/cases/{case}/correction', {
          params: { path: { case: found.id }, header: ifMatch(found.version) },
          body: { content: tidied(content) },
        }),
      ),
    onSuccess: async (changed) => {
      queryClient.setQueryData(caseQuery(found.id).queryKey, changed);
      await queryClient.invalidateQueries({ queryKey: ['cases'] });
      await navigate({ to: '/cases/$case', params: { case: found.id } });
    },
  });
  const problem = send.isError ? problemOf(send.error) : undefined;
  const violations = problem?.kind === 'refused' ? problem.violations : [];

  const named = new Map<FilingStep, CorrectionItem[]>();
  for (const item of items) named.set(stepOf(item.pointer), [...(named.get(stepOf(item.pointer)) ?? []), item]);
  const others = filingSteps.filter((step) => !named.has(step) && step !== 'summary');
  const form = (step: FilingStep) => (
    <StepForm step={step} content={content} violations={violations} onChange={setContent} />
  );

  return (
    <>
      <Card look="turn">
        <p>
          {t('cases:turn.by')} <CourtTime at={due.at} countdown /> <LegalBasis basis={due.basis} />
        </p>
        <p>{t('cases:correction.once')}</p>
      </Card>
      {[...named].map(([step, remarks]) => (
        <Card key={step} title={t.code('cases:step', step)}>
          {remarks.map((remark) => (
            <Card key={remark.pointer + remark.text} look="court">
              <p>{remark.text}</p>
            </Card>
          ))}
          {form(step)}
        </Card>
      ))}
      <details>
        <summary>{t('cases:correction.others')}</summary>
        {others.map((step) => (
          <Card key={step} title={t.code('cases:step', step)}>
            {form(step)}
          </Card>
        ))}
      </details>
      {send.isError && (
        <ProblemNote
          thrown={send.error}
          placeOf={(pointer) => t.code('cases:field', fieldName(pointerInFiling(pointer)))}
        />
      )}
      <Actions>
        <Button loading={send.isPending} onClick={() => send.mutate()}>
          {t('cases:correction.send')}
        </Button>
      </Actions>
    </>
  );
}
