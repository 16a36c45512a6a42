import type { Turn } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, CourtTime, LegalBasis, LinkButton, usePresented } from '@/ui';
import { addressOf } from '../model/turn';

interface Props {
  turn: Turn;
  caseId: string;
  /** Said first where cards of several cases stand together. */
  about?: string;
  nextHearingAt?: string;
}

/** Whose turn it is: what is asked, by when, what happens if nothing is done, what can be done instead, and one button. */
export function TurnCard({ turn, caseId, about, nextHearingAt }: Props) {
  const t = useText();
  const present = usePresented();
  const params = present(turn.params ?? {});

  if (turn.kind === 'none' || !turn.mine) {
    return (
      <Card look="quiet" title={t('cases:turn.nothingForYou')}>
        {turn.kind !== 'none' && <p>{t.code('cases:turnOther', turn.kind, params)}</p>}
        {turn.kind !== 'none' && turn.due !== undefined && <CourtTime at={turn.due.at} countdown />}
        {nextHearingAt !== undefined && (
          <p>
            {t('cases:turn.nextHearing')} <CourtTime at={nextHearingAt} countdown />
          </p>
        )}
      </Card>
    );
  }

  const address = addressOf(turn, caseId);
  return (
    <Card look="turn" title={t('cases:turn.yours')}>
      {about !== undefined && <p>{about}</p>}
      <p>
        <strong>{t.code('cases:turnAsk', turn.kind, params)}</strong>
      </p>
      {turn.due !== undefined && (
        <p>
          {t('cases:turn.by')} <CourtTime at={turn.due.at} countdown /> <LegalBasis basis={turn.due.basis} />
        </p>
      )}
      {t.knows('cases:turnIdle', turn.kind) && (
        <p>
          {t('cases:turn.ifNothing')} {t.code('cases:turnIdle', turn.kind, params)}
        </p>
      )}
      {t.knows('cases:turnElse', turn.kind) && (
        <p>
          {t('cases:turn.instead')} {t.code('cases:turnElse', turn.kind, params)}
        </p>
      )}
      {address !== undefined && (
        <Actions>
          <LinkButton to={address}>{t.code('cases:turnDo', turn.kind, params)}</LinkButton>
        </Actions>
      )}
    </Card>
  );
}
