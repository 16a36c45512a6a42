import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { answer, api, ifMatch } from '@/api/client';
import { ProblemError, problemOfAnswer } from '@/api/problem';
import { identityCheckQuery, queryClient } from '@/api/queries';
import type { IdentityCheck } from '@/api/schemas';
import { accessToken } from '@/api/signIn';
import { useLanguage, useText } from '@/i18n';
import { Actions, Badge, Card, CourtTime, Fact, Facts, Page, ProblemNote, Reading, useCountryName } from '@/ui';
import { plainDate } from '@/ui/time';
import styles from './IdentityCheckPage.module.css';

const route = getRouteApi('/around/signed-in-only/identity-checks/$check');

/** Photo and data side by side; the clerk compares and decides. */
export function IdentityCheckPage() {
  const t = useText();
  const { check: id } = route.useParams();
  const reading = useQuery(identityCheckQuery(id));
  return (
    <Page title={t('identity:compare.title')} back="/identity-checks" wide>
      <Reading of={reading}>
        {(check) => (
          <div className={styles.desk}>
            <Photo check={id} />
            <div className={styles.facts}>
              <Data check={check} />
              {check.state === 'submitted' && <Decision check={check} />}
            </div>
          </div>
        )}
      </Reading>
    </Page>
  );
}

function Photo({ check }: { check: string }) {
  const t = useText();
  const photo = useQuery({
    queryKey: ['identity-check', check, 'photo'],
    queryFn: async () => {
      const token = await accessToken();
      const response = await fetch(`/api/identity-checks/${check}/photo`, {
        headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
      });
      if (!response.ok) throw new ProblemError(problemOfAnswer(response.status, undefined));
      return URL.createObjectURL(await response.blob());
    },
    gcTime: 0,
    staleTime: Infinity,
  });
  useEffect(
    () => () => {
      if (photo.data !== undefined) URL.revokeObjectURL(photo.data);
    },
    [photo.data],
  );
  return (
    <Reading of={photo}>
      {(url) => <img src={url} alt={t('identity:compare.photo')} className={styles.photo} />}
    </Reading>
  );
}

function Data({ check }: { check: IdentityCheck }) {
  const t = useText();
  const language = useLanguage();
  const countryName = useCountryName();
  const { document } = check;
  return (
    <Card title={check.person.name}>
      <Badge look={check.state === 'verified' ? 'verified' : 'plain'}>{t.code('ui:identityState', check.state)}</Badge>
      <Facts>
        <Fact name={t('identity:document.kind')}>{t.code('identity:documentKind', document.kind)}</Fact>
        <Fact name={t('identity:document.familyName')}>{document.familyName}</Fact>
        <Fact name={t('identity:document.givenName')}>{document.givenName}</Fact>
        <Fact name={t('identity:document.number')}>
          <code>{document.number}</code>
        </Fact>
        <Fact name={t('identity:document.issuingCountry')}>{countryName(document.issuingCountry)}</Fact>
        <Fact name={t('identity:document.birthDate')}>{plainDate(document.birthDate, language)}</Fact>
        <Fact name={t('identity:document.expiresOn')}>{plainDate(document.expiresOn, language)}</Fact>
        <Fact name={t('identity:checks.since')}>
          <CourtTime at={check.submittedAt} />
        </Fact>
        {check.reason !== undefined && <Fact name={t('identity:compare.reason')}>{check.reason}</Fact>}
      </Facts>
    </Card>
  );
}

function Decision({ check }: { check: IdentityCheck }) {
  const t = useText();
  const navigate = useNavigate();
  const [reason, setReason] = useState<string>();
  const params = { path: { check: check.id }, header: ifMatch(check.version) };
  const onSuccess = async () => {
    await queryClient.invalidateQueries({ queryKey: ['identity-checks'] });
    await queryClient.invalidateQueries({ queryKey: ['identity-check', check.id] });
    await navigate({ to: '/identity-checks' });
  };
  const confirm = useMutation({
    mutationFn: () => answer(api.POST('/api/identity-checks/{check}/confirmation', { params })),
    onSuccess,
  });
  const refuse = useMutation({
    mutationFn: (why: string) =>
      answer(api.POST('/api/identity-checks/{check}/refusal', { params, body: { reason: why } })),
    onSuccess,
  });
  return (
    <Card look="turn" title={t('identity:compare.decide')}>
      <p>{t('identity:compare.how')}</p>
      {confirm.isError && <ProblemNote thrown={confirm.error} />}
      {refuse.isError && <ProblemNote thrown={refuse.error} />}
      {reason === undefined ? (
        <Actions>
          <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {t('identity:compare.confirm')}
          </Button>
          <Button variant="default" onClick={() => setReason('')}>
            {t('identity:compare.refuse')}
          </Button>
        </Actions>
      ) : (
        <>
          <Textarea
            label={t('identity:compare.reason')}
            description={t('identity:compare.reasonHint')}
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Actions>
            <Button
              color="seal"
              disabled={reason.trim().length < 2}
              loading={refuse.isPending}
              onClick={() => refuse.mutate(reason)}
            >
              {t('identity:compare.refuse')}
            </Button>
            <Button variant="default" onClick={() => setReason(undefined)}>
              {t('ui:cancel')}
            </Button>
          </Actions>
        </>
      )}
    </Card>
  );
}
