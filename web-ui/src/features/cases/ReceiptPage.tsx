import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { device } from '@/api/device';
import { caseQuery } from '@/api/queries';
import { ReceiptActions } from '@/features/ledger';
import { useText } from '@/i18n';
import { Actions, Card, CourtTime, Fact, Facts, LegalBasis, LinkButton, Page, Reading, Seal } from '@/ui';
import styles from './CasePage.module.css';

const route = getRouteApi('/around/signed-in-only/cases/$case/receipt');

/** The dated receipt for what was filed; prints on one page. */
export function ReceiptPage() {
  const t = useText();
  const { case: id } = route.useParams();
  const reading = useQuery(caseQuery(id));
  const receipt = useQuery({
    queryKey: ['receipt', id],
    queryFn: async () => (await (await device()).get('receipts', id)) ?? null,
  });

  return (
    <Page title={t('cases:receipt.title')} back={`/cases/${id}`}>
      <Reading of={reading}>
        {(found) => (
          <Card look="court">
            <div className={styles.sealed}>
              <Seal text={t('cases:sealReceived')} />
              <p>{t('cases:receipt.what')}</p>
            </div>
            <Facts>
              <Fact name={t('cases:receipt.number')}>{found.receiptNumber}</Fact>
              <Fact name={t('cases:receipt.cause')}>{t.code('ui:cause', found.cause)}</Fact>
              <Fact name={t('cases:receipt.parties')}>
                {found.parties.map((party) => `${t.code('ui:capacity', party.capacity)} ${party.name}`).join('\n')}
              </Fact>
              <Fact name={t('cases:receipt.receivedAt')}>
                <CourtTime at={found.filedAt} />
              </Fact>
              {found.deadlines.map((deadline) => (
                <Fact key={deadline.rule} name={t.code('cases:rule', deadline.rule)}>
                  <CourtTime at={deadline.at} countdown /> <LegalBasis basis={deadline.basis} />
                </Fact>
              ))}
              {typeof receipt.data?.digest === 'string' && (
                <Fact name={t('cases:receipt.digest')}>
                  <code>{receipt.data.digest}</code>
                </Fact>
              )}
            </Facts>
          </Card>
        )}
      </Reading>
      <div className="no-print">
        <Actions>
          <LinkButton to={`/cases/${id}`}>{t('cases:receipt.toCase')}</LinkButton>
          <Button variant="default" onClick={() => print()}>
            {t('cases:receipt.print')}
          </Button>
          {reading.data !== undefined && (
            <ReceiptActions of={{ kind: 'filing', caseId: id }} name={reading.data.receiptNumber} />
          )}
        </Actions>
      </div>
    </Page>
  );
}
