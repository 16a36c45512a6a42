import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import { hearingQuery, participantsQuery, queryClient } from '@/api/queries';
import type { Hearing, Participant, ParticipantInvitation } from '@/api/schemas';
import { useLanguage, useText } from '@/i18n';
import { Actions, Badge, Card, CopyText, CourtTime, Fact, Facts, LegalBasis, ProblemNote, Reading } from '@/ui';
import { languageName } from '../model/pass';
import { SummonForm } from './SummonForm';

/** At the desk of judge and clerk: who is to testify or to interpret, and how their ways in stand. */
export function ParticipantsSection({ hearing }: { hearing: Hearing }) {
  const t = useText();
  const reading = useQuery(participantsQuery(hearing.id));
  const [invited, setInvited] = useState<ParticipantInvitation>();
  const takesMore = hearing.may.includes('summon-participant');
  const take = (made: ParticipantInvitation) => {
    setInvited(made);
    void queryClient.invalidateQueries(participantsQuery(hearing.id));
    void queryClient.invalidateQueries(hearingQuery(hearing.id));
  };
  return (
    <>
      <h2>{t('participants:title')}</h2>
      <p>
        {t('participants:lead')} <LegalBasis basis="OLR 26" /> <LegalBasis basis="CPL 11" />
      </p>
      {invited !== undefined && <WayIn invited={invited} />}
      <Reading of={reading}>
        {({ items }) =>
          items.map((one) => (
            <One key={one.person} one={one} hearing={hearing} takesMore={takesMore} onInvited={take} />
          ))
        }
      </Reading>
      {takesMore && <SummonForm hearing={hearing} onInvited={take} />}
    </>
  );
}

interface OneProps {
  one: Participant;
  hearing: Hearing;
  takesMore: boolean;
  onInvited: (invited: ParticipantInvitation) => void;
}

function One({ one, hearing, takesMore, onInvited }: OneProps) {
  const t = useText();
  const language = useLanguage();
  const renewing = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/hearings/{hearing}/participants/{person}/code', {
          params: { path: { hearing: hearing.id, person: one.person } },
        }),
      ),
    onSuccess: onInvited,
  });
  const onBehalfOf = hearing.appearances.find(({ person }) => person === one.onBehalfOf);
  const isGone = one.duty === 'dismissed' || one.duty === 'recused';
  return (
    <Card title={`${t.code('ui:capacity', one.capacity)} ${one.name}`}>
      <p>
        <Badge look={isGone ? 'plain' : 'action'}>{t.code('participants:duty', one.duty)}</Badge>{' '}
        <Badge look={one.code === 'open' || one.code === 'used' ? 'plain' : 'pressing'}>
          {t.code('participants:codeState', one.code)}
        </Badge>
      </p>
      <Facts>
        {one.interprets !== undefined && (
          <Fact name={t('participants:interprets')}>{languageName(one.interprets, language)}</Fact>
        )}
        {(onBehalfOf !== undefined || one.interprets === undefined) && (
          <Fact name={t(one.interprets === undefined ? 'participants:calledBy' : 'participants:interpretsFor')}>
            {onBehalfOf === undefined ? t('ui:capacity.court') : onBehalfOf.name}
          </Fact>
        )}
        <Fact name={t('participants:letter')}>
          {one.letterSentAt === undefined ? t('participants:letterNotSent') : <CourtTime at={one.letterSentAt} />}
        </Fact>
      </Facts>
      {!one.undertakingOwed && <p>{t('participants:noUndertaking')}</p>}
      {renewing.isError && <ProblemNote thrown={renewing.error} />}
      {takesMore && !isGone && (
        <Actions>
          <Button variant="default" loading={renewing.isPending} onClick={() => renewing.mutate()}>
            {t('participants:renew')}
          </Button>
        </Actions>
      )}
    </Card>
  );
}

/** Told once: it is kept nowhere, and a lost one is made anew. */
function WayIn({ invited }: { invited: ParticipantInvitation }) {
  const t = useText();
  return (
    <div role="status">
      <Card look="turn" title={t('participants:wayIn', { name: invited.name })}>
        <p>{t(invited.letterSent ? 'participants:wayInSent' : 'participants:wayInNotSent')}</p>
        <Facts>
          <Fact name={t('participants:code')}>
            <code>{invited.code}</code>
          </Fact>
          <Fact name={t('participants:until')}>
            <CourtTime at={invited.expiresAt} />
          </Fact>
        </Facts>
        <Actions>
          <CopyText key={invited.link} text={invited.link} label={t('participants:copyLink')} />
        </Actions>
      </Card>
    </div>
  );
}
