import type { Standing, Tender } from '@/api/schemas';
import { useText } from '@/i18n';
import { Badge, Card, Fact, Facts } from '@/ui';
import { useNameOf } from '../model/useNameOf';
import { Opinions } from './Opinions';

/** What became of an exhibit: how far it has come, its original, who may see it, and what the others say of it. */
export function TenderFacts({ tender }: { tender: Tender }) {
  const t = useText();
  const nameOf = useNameOf(tender);
  return (
    <>
      <Card title={t('evidence:became')}>
        <Facts>
          <Fact name={t('evidence:course')}>
            <Stand standing={tender.state} family="state" />
          </Fact>
          <Fact name={t('evidence:original')}>
            <Stand standing={tender.original} family="original" />
            {tender.courier !== undefined && ` ${tender.courier} ${tender.tracking ?? ''}`}
          </Fact>
          {tender.lateness.key !== 'in-time' && (
            <Fact name={t('evidence:lateness')}>
              <Stand standing={tender.lateness} family="late" />
            </Fact>
          )}
          <Fact name={t('evidence:access')}>
            <Stand standing={tender.access} family="open" />
          </Fact>
          <Fact name={t('evidence:readers')}>
            {[
              t('evidence:courtReads'),
              ...tender.parties.filter((party) => party.reads).map((party) => nameOf(party.id)),
            ].join(' · ')}
          </Fact>
        </Facts>
      </Card>
      <Opinions tender={tender} />
    </>
  );
}

function Stand({ standing, family }: { standing: Standing; family: 'state' | 'original' | 'late' | 'open' }) {
  const t = useText();
  const names = {
    state: () => t.code('evidence:state', standing.key),
    original: () => t.code('evidence:originalIs', standing.key),
    late: () => t.code('evidence:lateIs', standing.key),
    open: () => t.code('evidence:accessIs', standing.key),
  };
  return (
    <>
      <Badge look={standing.key === 'admitted' ? 'verified' : 'plain'}>{names[family]()}</Badge>
      {standing.ground !== undefined &&
        standing.ground !== 'none' &&
        ` ${family === 'state' ? t.code('evidence:measure', standing.ground) : t.code('evidence:ground', standing.ground)}`}
      {standing.reason !== undefined && standing.reason !== '' && (
        <>
          <br />
          {standing.reason}
        </>
      )}
    </>
  );
}
