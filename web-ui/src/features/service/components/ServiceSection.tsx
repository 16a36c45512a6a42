import { useQuery } from '@tanstack/react-query';
import { serviceQuery } from '@/api/queries';
import type { ServedDocument } from '@/api/schemas';
import { useText } from '@/i18n';
import {
  Actions,
  Badge,
  Card,
  CourtTime,
  Empty,
  Fact,
  Facts,
  LegalBasis,
  LinkButton,
  Reading,
  useCourtNow,
} from '@/ui';
import { Certificate } from './Certificate';
import { NoteServed } from './NoteServed';
import { ProvedArrival } from './ProvedArrival';

/** What was served on whom, from when it counts and why; and for the court, what is lawful where it does not. */
export function ServiceSection({ caseId }: { caseId: string }) {
  const t = useText();
  const service = useQuery(serviceQuery(caseId));
  return (
    <Reading of={service} shape={{ cards: 2 }}>
      {({ items, mayNote }) =>
        items.length === 0 ? (
          <Empty title={t('service:empty')} />
        ) : (
          <>
            <p>{t('service:what')}</p>
            {items.map((item) => (
              <Served key={`${item.document} ${item.party}`} caseId={caseId} item={item} mayNote={mayNote} />
            ))}
          </>
        )
      }
    </Reading>
  );
}

interface Props {
  caseId: string;
  item: ServedDocument;
  mayNote: boolean;
}

function Served({ caseId, item, mayNote }: Props) {
  const t = useText();
  const title = `${t.code('service:instrument', item.instrument)} → ${t.code('ui:capacity', item.role)} ${item.name}`;
  return (
    <Card title={title} look={item.effect === undefined && mayNote ? 'turn' : 'plain'}>
      <State item={item} />
      <Facts>
        {item.startsAt !== undefined && (
          <Fact name={t('service:hearing')}>
            <CourtTime at={item.startsAt} />
          </Fact>
        )}
        <Fact name={t('service:consentTo')}>{t.code('service:consent', item.consent)}</Fact>
        <Fact name={t('service:issued')}>
          <CourtTime at={item.issuedAt} />
        </Fact>
        {item.arrivedAt !== undefined && (
          <Fact name={t('service:arrived')}>
            <CourtTime at={item.arrivedAt} />
          </Fact>
        )}
        {item.acknowledgedAt !== undefined && (
          <Fact name={t('service:acknowledged')}>
            <CourtTime at={item.acknowledgedAt} />
          </Fact>
        )}
        {item.notes.map(({ way, note, at, arrivedAt }) => (
          <Fact key={at} name={t.code('ui:serviceStep', way)}>
            {arrivedAt !== undefined && (
              <>
                <CourtTime at={arrivedAt} /> ·{' '}
              </>
            )}
            {note} · <CourtTime at={at} />
          </Fact>
        ))}
      </Facts>
      {mayNote && item.effect === undefined && (
        <>
          <h3>{t('service:next')}</h3>
          <ol>
            {item.nextSteps.map(({ step, basis }) => (
              <li key={step}>
                {t.code('ui:serviceStep', step)} <LegalBasis basis={basis} />
              </li>
            ))}
          </ol>
          <NoteServed caseId={caseId} item={item} />
        </>
      )}
      {mayNote && item.consent === 'confirmed' && item.arrivedAt !== undefined && (
        <ProvedArrival caseId={caseId} item={item} />
      )}
      {!mayNote && item.effect === undefined && (
        <>
          <p>{t('service:yours')}</p>
          <Actions>
            <LinkButton variant="default" to="/inbox">
              {t('service:toInbox')}
            </LinkButton>
            <LinkButton variant="subtle" to={`/cases/${caseId}/consent?stage=service`}>
              {t('service:toConsent')}
            </LinkButton>
          </Actions>
        </>
      )}
      <Certificate caseId={caseId} item={item} />
    </Card>
  );
}

function State({ item: { effect } }: { item: ServedDocument }) {
  const t = useText();
  const now = useCourtNow(60_000);
  if (effect === undefined) {
    return (
      <p>
        <Badge look="pressing">{t('service:notServed')}</Badge>
      </p>
    );
  }
  const isOver = Date.parse(effect.at) <= now;
  return (
    <div>
      <Badge look={isOver ? 'verified' : 'plain'}>{t(isOver ? 'service:served' : 'service:runsUntil')}</Badge>{' '}
      <CourtTime at={effect.at} /> · {t.code('service:ground', effect.ground)} <LegalBasis basis={effect.basis} />
    </div>
  );
}
