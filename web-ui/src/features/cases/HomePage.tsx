import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, api } from '@/api/client';
import { casesQuery, filingsQuery, queryClient } from '@/api/queries';
import { useText } from '@/i18n';
import { Actions, Card, CourtTime, Empty, LinkButton, More, Page, ProblemNote, Reading } from '@/ui';
import { CaseRow } from './components/CaseRow';
import { TurnCard } from './components/TurnCard';
import { byUrgency } from './model/turn';

/** My matters: what waits for me first, then drafts, then every case. */
export function HomePage() {
  const t = useText();
  const navigate = useNavigate();
  const cases = useInfiniteQuery(casesQuery());
  const drafts = useQuery(filingsQuery);
  const start = useMutation({
    mutationFn: () => answer(api.POST('/api/filings', { body: { cause: 'divorce' } })),
    onSuccess: async (draft) => {
      await queryClient.invalidateQueries(filingsQuery);
      await navigate({ to: '/filings/$filing', params: { filing: draft.id } });
    },
  });

  return (
    <Page title={t('ui:nav.matters')}>
      <Reading of={cases} shape={{ cards: 3 }}>
        {({ pages }) => {
          const mine = byUrgency(pages.flatMap((page) => page.items));
          return (
            <>
              {mine
                .filter(({ turn }) => turn.mine && turn.kind !== 'none')
                .map((summary) => (
                  <TurnCard
                    key={summary.id}
                    turn={summary.turn}
                    caseId={summary.id}
                    about={`${t.code('ui:cause', summary.cause)} · ${summary.plaintiff} / ${summary.defendant}`}
                  />
                ))}
              {drafts.data?.items.map((draft) => (
                <Card key={draft.id} title={t('cases:home.draft', { cause: t.code('ui:cause', draft.cause) })}>
                  <p>
                    {t('cases:home.draftSaved')} <CourtTime at={draft.savedAt} />
                  </p>
                  <Actions>
                    <LinkButton to={`/filings/${draft.id}`}>{t('cases:home.draftGoOn')}</LinkButton>
                  </Actions>
                </Card>
              ))}
              {mine.map((summary) => (
                <CaseRow key={summary.id} summary={summary} />
              ))}
              {mine.length === 0 && (
                <Empty title={t('cases:home.empty')}>
                  <p>{t('cases:home.emptyHow')}</p>
                </Empty>
              )}
              <More of={cases} />
            </>
          );
        }}
      </Reading>
      {start.isError && <ProblemNote thrown={start.error} />}
      <Actions>
        <Button
          variant={cases.data?.pages[0]?.items.length === 0 ? 'filled' : 'default'}
          loading={start.isPending}
          onClick={() => start.mutate()}
        >
          {t('cases:home.file')}
        </Button>
        <LinkButton variant="subtle" to="/invitation">
          {t('cases:home.invitation')}
        </LinkButton>
      </Actions>
    </Page>
  );
}
