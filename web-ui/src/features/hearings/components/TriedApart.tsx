import type { Case } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, LegalBasis, LinkButton } from '@/ui';

interface Props {
  inCase: Case;
  /** The article under which they may, told by the court where no slot is fair to everybody. */
  basis: string | undefined;
}

/** Where no hour lies in everybody's day, or all lie on somebody's holiday, that the parties may also act at different times (domain rule 6.2.7). The judge alone proposes it. */
export function TriedApart({ inCase, basis }: Props) {
  const t = useText();
  if (inCase.hasTrial || basis === undefined) return null;
  const mayPropose = inCase.may.includes('propose-trial');
  return (
    <Card look="turn" title={t('hearings:apart.title')}>
      <p>
        {t(mayPropose ? 'hearings:apart.judge' : 'hearings:apart.clerk')} <LegalBasis basis={basis} />
      </p>
      <Actions>
        <LinkButton variant="default" to={mayPropose ? `/cases/${inCase.id}/trial` : `/what-if?case=${inCase.id}`}>
          {t(mayPropose ? 'hearings:apart.propose' : 'hearings:apart.rules')}
        </LinkButton>
      </Actions>
    </Card>
  );
}
