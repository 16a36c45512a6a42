import { useQuery } from '@tanstack/react-query';
import { hearingRecordQuery, writtenRecordQuery } from '@/api/queries';
import { ActReceipt } from '@/features/ledger';
import { useText } from '@/i18n';
import { Actions, Badge, Card, CourtTime, LinkButton, Reading } from '@/ui';

/** How far the record of a hearing has come, and what is asked of the reader. */
export function RecordSection({ hearing }: { hearing: string }) {
  const t = useText();
  const reading = useQuery(writtenRecordQuery(hearing));
  return (
    <Reading of={reading}>
      {({ state, may, due, sealedAt, caseId }) => {
        const mine = may.includes('confirm-record') || may.includes('sign-record');
        return (
          <Card title={t('records:title')} look={mine ? 'turn' : sealedAt === undefined ? 'plain' : 'court'}>
            <p>
              <Badge look={sealedAt === undefined ? 'action' : 'plain'}>{t.code('records:state', state)}</Badge>
            </p>
            {may.includes('confirm-record') && <p>{t('records:readAndAnswer')}</p>}
            {due !== undefined && (
              <p>
                {t('records:until')} <CourtTime at={due.at} countdown />
              </p>
            )}
            {sealedAt !== undefined && (
              <p>
                <CourtTime at={sealedAt} />
              </p>
            )}
            <Actions>
              <LinkButton to={`/hearings/${hearing}/written-record`}>{t('records:open')}</LinkButton>
            </Actions>
            {sealedAt !== undefined && <SealReceipt hearing={hearing} caseId={caseId} />}
          </Card>
        );
      }}
    </Reading>
  );
}

/** The receipt of the act that sealed it, which carries the digest over text, objections and signatures. */
function SealReceipt({ hearing, caseId }: { hearing: string; caseId: string }) {
  const { data: account } = useQuery(hearingRecordQuery(hearing));
  const sealing = account?.entries.findLast(({ kind }) => kind === 'record-sealed');
  return sealing === undefined ? null : <ActReceipt caseId={caseId} entry={sealing.id} />;
}
