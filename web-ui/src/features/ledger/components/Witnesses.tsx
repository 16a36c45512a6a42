import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { witnessesQuery } from '@/api/queries';
import type { LedgerAlarm, LedgerWitness, WitnessedLedger } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Badge, Card, CourtTime, Empty, Fact, Facts, Reading, save } from '@/ui';

/** Who follows the ledger from outside, whom this court follows, and whoever contradicts whom. */
export function Witnesses() {
  const t = useText();
  const reading = useQuery(witnessesQuery);
  return (
    <>
      <h2>{t('ledger:witnesses.title')}</h2>
      <p>{t('ledger:witnesses.lead')}</p>
      <Reading of={reading} shape={{ cards: 1 }}>
        {({ witnesses, witnessed }) => (
          <>
            {witnesses.length === 0 && (
              <Empty title={t('ledger:witnesses.none')}>{t('ledger:witnesses.noneMeans')}</Empty>
            )}
            {witnesses.map((witness) => (
              <WitnessCard key={witness.name} witness={witness} />
            ))}
            {witnessed.length > 0 && <h2>{t('ledger:witnessed.title')}</h2>}
            {witnessed.map((ledger) => (
              <WitnessedCard key={ledger.origin} ledger={ledger} />
            ))}
          </>
        )}
      </Reading>
    </>
  );
}

function WitnessCard({ witness: { name, size, coSignedAt, behind, contradictions } }: { witness: LedgerWitness }) {
  const t = useText();
  const contradicted = contradictions.length > 0;
  return (
    <Card title={name} look={contradicted ? 'danger' : 'quiet'}>
      <p>
        {contradicted && <Badge look="danger">{t('ledger:witnesses.contradicts')}</Badge>}
        {!contradicted && coSignedAt === undefined && <Badge look="pressing">{t('ledger:witnesses.never')}</Badge>}
        {!contradicted && coSignedAt !== undefined && <Badge look="verified">{t('ledger:witnesses.follows')}</Badge>}
      </p>
      <Facts>
        <Fact name={t('ledger:witnesses.last')}>{coSignedAt === undefined ? '–' : <CourtTime at={coSignedAt} />}</Fact>
        <Fact name={t('ledger:witnesses.size')}>{size}</Fact>
        <Fact name={t('ledger:witnesses.behind')}>{behind}</Fact>
      </Facts>
      {contradicted && (
        <>
          <ul>
            {contradictions.map((each) => (
              <li key={each.at}>
                <CourtTime at={each.at} /> ·{' '}
                {t('ledger:witnesses.contradiction', { seen: String(each.seen), size: String(each.size) })}
              </li>
            ))}
          </ul>
          <p>{t('ledger:witnesses.contradictsDo')}</p>
        </>
      )}
    </Card>
  );
}

function WitnessedCard({ ledger: { origin, size, seenAt, alarms } }: { ledger: WitnessedLedger }) {
  const t = useText();
  return (
    <Card title={origin} look={alarms.length > 0 ? 'danger' : 'quiet'}>
      <p>
        {alarms.length > 0 ? (
          <Badge look="danger">{t('ledger:witnessed.alarms', { count: alarms.length })}</Badge>
        ) : (
          <Badge look="verified">{t('ledger:witnessed.continues')}</Badge>
        )}
      </p>
      <Facts>
        <Fact name={t('ledger:witnesses.last')}>{seenAt === undefined ? '–' : <CourtTime at={seenAt} />}</Fact>
        <Fact name={t('ledger:witnesses.size')}>{size}</Fact>
      </Facts>
      {alarms.map((alarm) => (
        <Alarm key={`${alarm.kind} ${alarm.at}`} origin={origin} alarm={alarm} />
      ))}
      {alarms.length > 0 && <p>{t('ledger:witnessed.alarmDo')}</p>}
    </Card>
  );
}

function Alarm({ origin, alarm: { kind, size, at, submission } }: { origin: string; alarm: LedgerAlarm }) {
  const t = useText();
  const name = `${origin.replace(/[^\p{L}\p{N}]+/gu, '-')}-${String(size)}.txt`;
  return (
    <>
      <p>
        <CourtTime at={at} /> · {t.code('ledger:alarm', kind)} · {t('ledger:witnessed.at', { size: String(size) })}
      </p>
      <Actions>
        <Button
          variant="default"
          aria-label={`${t('ledger:witnessed.proof')} ${origin} ${String(size)}`}
          onClick={() => save(new Blob([submission], { type: 'text/plain' }), name)}
        >
          {t('ledger:witnessed.proof')}
        </Button>
      </Actions>
    </>
  );
}
