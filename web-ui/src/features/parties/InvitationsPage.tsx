import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { answer, api } from '@/api/client';
import { invitationsQuery, queryClient } from '@/api/queries';
import type { Invitation } from '@/api/schemas';
import { useText } from '@/i18n';
import {
  Actions,
  Badge,
  Card,
  CopyText,
  CourtTime,
  Empty,
  Fact,
  Facts,
  LegalBasis,
  Page,
  ProblemNote,
  Reading,
} from '@/ui';

const route = getRouteApi('/around/signed-in-only/cases/$case/invitations');

/** The clerk's view of the invitations in a case: code and link to pass on, and a new code where one ran out. */
export function InvitationsPage() {
  const t = useText();
  const { case: caseId } = route.useParams();
  const reading = useQuery(invitationsQuery(caseId));
  return (
    <Page title={t('parties:invitations')} back={`/cases/${caseId}`}>
      <Reading of={reading}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('parties:noInvitations')} />
          ) : (
            items.map((invitation) => <Sent key={invitation.id} invitation={invitation} caseId={caseId} />)
          )
        }
      </Reading>
    </Page>
  );
}

function Sent({ invitation, caseId }: { invitation: Invitation; caseId: string }) {
  const t = useText();
  const renew = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/cases/{case}/invitations/{invitation}/renewal', {
          params: { path: { case: caseId, invitation: invitation.id } },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries(invitationsQuery(caseId)),
  });
  const link = new URL(invitation.link, location.origin).href;
  return (
    <Card title={invitation.name}>
      <Badge look={invitation.state === 'linked' ? 'verified' : 'plain'}>
        {t.code('parties:invitationState', invitation.state)}
      </Badge>
      <Facts>
        <Fact name={t('parties:sentAt')}>
          <CourtTime at={invitation.sentAt} />
        </Fact>
        {invitation.linkedAt !== undefined && (
          <Fact name={t('parties:linkedAt')}>
            <CourtTime at={invitation.linkedAt} />
          </Fact>
        )}
        {invitation.state === 'sent' && (
          <>
            <Fact name={t('parties:due')}>
              <CourtTime at={invitation.due.at} countdown /> <LegalBasis basis={invitation.due.basis} />
            </Fact>
            <Fact name={t('parties:code')}>
              <code>{invitation.code}</code>
            </Fact>
            <Fact name={t('parties:link')}>
              <a href={link}>{link}</a>
            </Fact>
          </>
        )}
      </Facts>
      {renew.isError && <ProblemNote thrown={renew.error} />}
      <Actions>
        {invitation.state === 'sent' && <CopyText text={link} label={t('parties:copyLink')} />}
        {(invitation.state === 'sent' || invitation.state === 'lapsed') && (
          <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
            {t('parties:renew')}
          </Button>
        )}
      </Actions>
    </Card>
  );
}
