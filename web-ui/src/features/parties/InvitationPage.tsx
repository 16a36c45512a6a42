import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { answer, api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { invitationQuery, queryClient } from '@/api/queries';
import type { InvitationPreview } from '@/api/schemas';
import { register, signIn } from '@/api/signIn';
import { chooseAtTheDoor } from '@/features/identity';
import { useLanguage, useText } from '@/i18n';
import { Actions, Card, CourtTime, Fact, Facts, LanguageSwitch, LegalBasis, Page, ProblemNote, Skeleton } from '@/ui';

const route = getRouteApi('/around/invitation/$code');

/** Where an invitation leads: what it is about, until when, and in. */
export function InvitationPage() {
  const t = useText();
  const { code } = route.useParams();
  const { signedIn } = route.useRouteContext();
  const reading = useQuery(invitationQuery(code));
  const hidden = reading.isError && problemOf(reading.error).kind === 'signed-out';

  return (
    <Page title={t('parties:invited')}>
      {!signedIn && <LanguageSwitch onChosen={chooseAtTheDoor} />}
      {reading.isPending && <Skeleton />}
      {reading.isError && !hidden && <ProblemNote thrown={reading.error} onRetry={() => void reading.refetch()} />}
      {reading.data !== undefined && <About preview={reading.data} />}
      {signedIn && reading.data !== undefined && <Linking code={code} />}
      {!signedIn && (hidden || reading.data !== undefined) && <SignInFirst />}
      <Card look="quiet" title={t('parties:freeTitle')}>
        <p>{t('parties:free')}</p>
      </Card>
    </Page>
  );
}

function About({ preview }: { preview: InvitationPreview }) {
  const t = useText();
  return (
    <Card look="court">
      <p>{t('parties:invitedAs', { name: preview.name, capacity: t.code('ui:capacity', preview.capacity) })}</p>
      <Facts>
        <Fact name={t('parties:caseNumber')}>{preview.caseNumber}</Fact>
        <Fact name={t('parties:cause')}>{t.code('ui:cause', preview.cause)}</Fact>
        <Fact name={t('parties:due')}>
          <CourtTime at={preview.due.at} countdown /> <LegalBasis basis={preview.due.basis} />
        </Fact>
      </Facts>
    </Card>
  );
}

function SignInFirst() {
  const t = useText();
  const language = useLanguage();
  return (
    <Card look="turn" title={t('parties:signInFirst')}>
      <p>{t('parties:signInWhy')}</p>
      <Actions>
        <Button onClick={() => void register(location.pathname, language)}>{t('parties:register')}</Button>
        <Button variant="default" onClick={() => void signIn(location.pathname, language)}>
          {t('parties:haveAccount')}
        </Button>
      </Actions>
    </Card>
  );
}

function Linking({ code }: { code: string }) {
  const t = useText();
  const navigate = useNavigate();
  const link = useMutation({
    mutationFn: () => answer(api.POST('/api/invitations/{code}/link', { params: { path: { code } } })),
    onSuccess: async (linked) => {
      await queryClient.invalidateQueries({ queryKey: ['cases'] });
      await navigate({ to: '/cases/$case', params: { case: linked.id }, replace: true });
    },
  });
  return (
    <Card look="turn" title={t('parties:linkTitle')}>
      <p>{t('parties:linkMeans')}</p>
      {link.isError && <ProblemNote thrown={link.error} />}
      <Actions>
        <Button loading={link.isPending} onClick={() => link.mutate()}>
          {t('parties:linkDo')}
        </Button>
      </Actions>
    </Card>
  );
}
