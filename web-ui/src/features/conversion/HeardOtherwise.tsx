import { useQuery } from '@tanstack/react-query';
import { conversionsQuery } from '@/api/queries';
import type { Conversion } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, CourtTime, Fact, Facts, LinkButton } from '@/ui';

interface Props {
  caseId: string;
  trial: string;
  /** Whether the reader may fix a hearing. */
  maySchedule: boolean;
}

/** On the page of an asynchronous trial: each stage that left it, and the hearings that hear it. */
export function HeardOtherwise({ caseId, trial, maySchedule }: Props) {
  const conversions = useQuery(conversionsQuery(caseId));
  return conversions.data?.items
    .filter((each) => each.trial === trial)
    .map((each) => <StageElsewhere key={each.at} conversion={each} caseId={caseId} maySchedule={maySchedule} />);
}

function StageElsewhere({
  conversion,
  caseId,
  maySchedule,
}: {
  conversion: Conversion;
  caseId: string;
  maySchedule: boolean;
}) {
  const t = useText();
  const waits = conversion.wentOnAt === undefined;
  const isLive = conversion.mode === 'live';
  return (
    <Card title={t('conversion:given.up', { stage: t.code('asynctrial:state', conversion.stage) })}>
      <Facts>
        <Fact name={t('conversion:how')}>{t.code('conversion:mode', conversion.mode)}</Fact>
        <Fact name={t('conversion:why')}>{conversion.reason}</Fact>
        <Fact name={t('conversion:since')}>
          <CourtTime at={conversion.at} />
        </Fact>
        {conversion.hearings.map((hearing) => (
          <Fact key={hearing.id} name={t('conversion:hearing')}>
            <CourtTime at={hearing.startsAt} /> · {t.code('ui:hearingState', hearing.state)}
          </Fact>
        ))}
      </Facts>
      {conversion.hearings.length === 0 && <p>{t(unheard(isLive, waits))}</p>}
      <Actions>
        {conversion.hearings.map((hearing) => (
          <LinkButton key={hearing.id} to={`/hearings/${hearing.id}`}>
            {t('conversion:toHearing')}
          </LinkButton>
        ))}
        {isLive && waits && conversion.hearings.length === 0 && maySchedule && (
          <LinkButton to={`/cases/${caseId}/schedule`}>{t('conversion:fix')}</LinkButton>
        )}
      </Actions>
    </Card>
  );
}

function unheard(isLive: boolean, waits: boolean) {
  if (!isLive) {
    return 'conversion:courtroom';
  }
  return waits ? 'conversion:none' : 'conversion:unheard';
}
