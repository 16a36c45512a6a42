import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { consentsQuery } from '@/api/queries';
import type { ConsentEntry, ConsentWithdrawal } from '@/api/schemas';
import { useText } from '@/i18n';
import { Badge, Card, CourtTime, Empty, Fact, Facts, LegalBasis, LinkButton, Reading } from '@/ui';
import { ConsentHistory } from './ConsentHistory';
import { WithdrawalRuling } from './WithdrawalRuling';

/** Who chose what for which stage, and how it came to that; my open choices lead to the notice, withdrawals to the judge. */
export function ConsentSection({ caseId, mayRule }: { caseId: string; mayRule: boolean }) {
  return (
    <>
      <Choices caseId={caseId} mayRule={mayRule} />
      <ConsentHistory caseId={caseId} />
    </>
  );
}

function Choices({ caseId, mayRule }: { caseId: string; mayRule: boolean }) {
  const t = useText();
  const board = useQuery(consentsQuery(caseId));
  return (
    <Reading of={board} shape={{ cards: 2 }}>
      {({ entries }) => {
        if (entries.length === 0) return <Empty title={t('consent:empty')} />;
        const parties = [...new Set(entries.map((entry) => entry.party))];
        return parties.map((party) => {
          const theirs = entries.filter((entry) => entry.party === party);
          const [first] = theirs;
          if (first === undefined) return null;
          return (
            <Card key={party} title={`${t.code('ui:capacity', first.capacity)} ${first.name}`}>
              <Facts>
                {theirs.map((entry) => (
                  <Fact key={entry.stage} name={t.code('ui:stage', entry.stage)}>
                    <Choice entry={entry} caseId={caseId} />
                    {entry.withdrawal !== undefined && (
                      <Withdrawal withdrawal={entry.withdrawal}>
                        {mayRule && <WithdrawalRuling entry={entry} caseId={caseId} />}
                      </Withdrawal>
                    )}
                  </Fact>
                ))}
              </Facts>
            </Card>
          );
        });
      }}
    </Reading>
  );
}

function Choice({ entry, caseId }: { entry: ConsentEntry; caseId: string }) {
  const t = useText();
  return (
    <>
      <Badge look={entry.choice === 'online' ? 'verified' : 'plain'}>{t.code('consent:choice', entry.choice)}</Badge>{' '}
      {entry.decidedAt !== undefined && <CourtTime at={entry.decidedAt} />} <LegalBasis basis={entry.basis} />
      {entry.mine && (
        <div>
          <LinkButton
            variant={entry.choice === 'pending' ? 'filled' : 'subtle'}
            to={`/cases/${caseId}/consent?stage=${entry.stage}`}
          >
            {entry.choice === 'pending' ? t('consent:choose') : t('consent:readAgain')}
          </LinkButton>
        </div>
      )}
    </>
  );
}

function Withdrawal({
  withdrawal: { askedAt, reason },
  children,
}: {
  withdrawal: ConsentWithdrawal;
  children: ReactNode;
}) {
  const t = useText();
  return (
    <>
      <p>
        {t('consent:withdrawalAsked')} <CourtTime at={askedAt} />
      </p>
      <blockquote>{reason}</blockquote>
      {children}
    </>
  );
}
