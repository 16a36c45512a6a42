import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { hearingsQuery, trialsQuery } from '@/api/queries';
import type { Hearing } from '@/api/schemas';
import { useText } from '@/i18n';
import { Card, CourtTime, Empty, LinkButton, Page, Reading, useCourtNow, useZones } from '@/ui';
import { dayIn } from '@/ui/time';
import { HearingCard } from './components/HearingCard';
import { ReadinessTable } from './components/ReadinessTable';

/** The judge's desk: today's hearings with who is ready, then what comes. */
export function BenchPage() {
  const t = useText();
  const now = useCourtNow(60_000);
  const { court } = useZones();
  const hearings = useQuery(hearingsQuery);
  const trials = useInfiniteQuery(trialsQuery);
  const waiting =
    trials.data?.pages.flatMap(({ items }) => items).filter((trial) => trial.task !== undefined).length ?? 0;
  const isToday = (hearing: Hearing) => dayIn(Date.parse(hearing.startsAt), court) === dayIn(now, court);
  return (
    <Page title={t('hearings:bench.title')} wide>
      {waiting > 0 && (
        <Card look="turn">
          <p>
            <strong>
              {t(trials.hasNextPage ? 'hearings:bench.trialsMore' : 'hearings:bench.trials', { count: waiting })}
            </strong>
          </p>
          <p>
            <LinkButton to="/trials">{t('ui:nav.trials')}</LinkButton>
          </p>
        </Card>
      )}
      <Reading of={hearings} shape={{ cards: 2 }}>
        {({ items }) => (
          <>
            <h2>{t('hearings:bench.today')}</h2>
            {items.filter(isToday).map((hearing) => (
              <Card key={hearing.id} look="turn" title={`${t.code('ui:cause', hearing.cause)} · ${hearing.caseNumber}`}>
                <p>
                  {t.code('ui:hearingState', hearing.state)} ·{' '}
                  <CourtTime at={hearing.startsAt} countdown="to-beginning" />
                </p>
                <ReadinessTable hearing={hearing} />
                <p>
                  <LinkButton to={`/hearings/${hearing.id}`}>{t('hearings:open')}</LinkButton>
                </p>
              </Card>
            ))}
            {!items.some(isToday) && <Empty title={t('hearings:bench.nothingToday')} />}
            <h2>{t('hearings:bench.others')}</h2>
            {items
              .filter((hearing) => !isToday(hearing))
              .map((hearing) => (
                <HearingCard key={hearing.id} hearing={hearing} />
              ))}
            {items.every(isToday) && <Empty title={t('hearings:bench.nothingElse')} />}
            <p>
              <LinkButton variant="default" to="/cases">
                {t('hearings:bench.cases')}
              </LinkButton>
            </p>
          </>
        )}
      </Reading>
    </Page>
  );
}
