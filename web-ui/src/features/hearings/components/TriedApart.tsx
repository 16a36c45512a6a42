import type { Case, Slot } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, LegalBasis, LinkButton } from '@/ui';

interface Props {
  inCase: Case;
  slots: readonly Slot[];
}

/** Where no hour lies in everybody's day, that the parties may also act at different times (domain rule 6.2.7). The judge alone proposes it. */
export function TriedApart({ inCase, slots }: Props) {
  const t = useText();
  if (inCase.hasTrial || slots.some(({ unfairMinutes }) => unfairMinutes === 0)) return null;
  const mayPropose = inCase.may.includes('propose-trial');
  return (
    <Card look="turn" title={t('hearings:apart.title')}>
      <p>
        {t(mayPropose ? 'hearings:apart.judge' : 'hearings:apart.clerk')} <LegalBasis basis="OLR 20" />
      </p>
      <Actions>
        <LinkButton variant="default" to={mayPropose ? `/cases/${inCase.id}/trial` : `/what-if?case=${inCase.id}`}>
          {t(mayPropose ? 'hearings:apart.propose' : 'hearings:apart.rules')}
        </LinkButton>
      </Actions>
    </Card>
  );
}
