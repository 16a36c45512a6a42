import type { Exhibit } from '@/api/schemas';
import { ReceiptActions } from '@/features/ledger';
import { useText } from '@/i18n';
import { Actions, Badge, Card, LinkButton } from '@/ui';
import { exhibitTitle } from '../model/exhibitTitle';
import { ExhibitFacts } from './ExhibitFacts';

/** One sealed exhibit in a list. */
export function ExhibitCard({ exhibit }: { exhibit: Exhibit }) {
  const t = useText();
  return (
    <Card title={exhibitTitle(exhibit, t('evidence:closed'))} look="court">
      {exhibit.state !== undefined && (
        <Badge look={exhibit.state === 'admitted' ? 'verified' : 'plain'}>
          {t.code('evidence:state', exhibit.state)}
        </Badge>
      )}
      <ExhibitFacts exhibit={exhibit} />
      <Actions>
        <LinkButton
          variant="default"
          to={`/exhibits/${exhibit.id}`}
          aria-label={`${t('evidence:open')} ${exhibit.number}`}
        >
          {t('evidence:open')}
        </LinkButton>
        <ReceiptActions of={{ kind: 'exhibit', exhibit: exhibit.id }} name={exhibit.number} />
      </Actions>
    </Card>
  );
}
