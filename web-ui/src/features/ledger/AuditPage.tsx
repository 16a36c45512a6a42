import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { auditsQuery, queryClient } from '@/api/queries';
import type { FixityAudit } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Badge, Card, CourtTime, Empty, Fact, Facts, Page, ProblemNote, Reading } from '@/ui';
import { Witnesses } from './components/Witnesses';

/** What the court found when it last looked whether all it keeps is what it sealed; and the button that lets it look now. */
export function AuditPage() {
  const t = useText();
  const audits = useQuery(auditsQuery);
  const begin = useMutation({
    mutationFn: () => answer(api.POST('/api/fixity/audits')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: auditsQuery.queryKey }),
  });
  const underWay = audits.data?.items.some((audit) => audit.finishedAt === undefined) === true;
  return (
    <Page title={t('ledger:audit.title')} lead={t('ledger:audit.lead')} back="/">
      <Actions>
        <Button loading={begin.isPending} disabled={underWay} onClick={() => begin.mutate()}>
          {t('ledger:audit.begin')}
        </Button>
      </Actions>
      {begin.error !== null && <ProblemNote thrown={begin.error} />}
      <Reading of={audits} shape={{ cards: 1 }}>
        {({ items: [newest, ...earlier] }) =>
          newest === undefined ? (
            <Empty title={t('ledger:audit.never')} />
          ) : (
            <>
              <div aria-live="polite">
                <AuditCard audit={newest} />
              </div>
              {earlier.length > 0 && <h2>{t('ledger:audit.earlier')}</h2>}
              {earlier.map((audit) => (
                <AuditCard key={audit.id} audit={audit} />
              ))}
            </>
          )
        }
      </Reading>
      <Witnesses />
    </Page>
  );
}

function AuditCard({ audit }: { audit: FixityAudit }) {
  const t = useText();
  const found = audit.faults.length;
  return (
    <Card look={found > 0 ? 'turn' : 'quiet'}>
      <p>
        {audit.finishedAt === undefined && <Badge look="action">{t('ledger:audit.underWay')}</Badge>}{' '}
        {found > 0 && <Badge look="pressing">{t('ledger:audit.faults', { count: found })}</Badge>}
        {found === 0 && audit.finishedAt !== undefined && <Badge look="verified">{t('ledger:audit.clean')}</Badge>}
      </p>
      <Facts>
        <Fact name={t('ledger:audit.begun')}>
          <CourtTime at={audit.begunAt} />
        </Fact>
        <Fact name={t('ledger:audit.begunBy')}>{audit.begunBy ?? t('ledger:audit.byTheCourt')}</Fact>
        {audit.finishedAt !== undefined && (
          <Fact name={t('ledger:audit.finished')}>
            <CourtTime at={audit.finishedAt} />
          </Fact>
        )}
        <Fact name={t('ledger:audit.leaves')}>{audit.leaves}</Fact>
        <Fact name={t('ledger:audit.exhibits')}>{audit.exhibits}</Fact>
        <Fact name={t('ledger:audit.files')}>{audit.files}</Fact>
        <Fact name={t('ledger:audit.packages')}>{audit.packages}</Fact>
      </Facts>
      {found > 0 && (
        <ul>
          {audit.faults.map((fault) => (
            <li key={`${fault.kind} ${fault.subject}`}>
              {t.code('ledger:auditFault', fault.kind)} · <code>{fault.subject}</code>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
