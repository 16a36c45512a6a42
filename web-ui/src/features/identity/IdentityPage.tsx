import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { identityCheckQuery, meQuery, queryClient } from '@/api/queries';
import type { DocumentKind, IdentityDocument, Me } from '@/api/schemas';
import { FilePick, FileUpload, UploadCard, uploadPorts } from '@/features/evidence';
import { useText } from '@/i18n';
import {
  Actions,
  Badge,
  Card,
  CourtTime,
  LegalBasis,
  LinkButton,
  Page,
  ProblemNote,
  Reading,
  useCountries,
} from '@/ui';

const kinds: readonly DocumentKind[] = ['passport', 'identity-card', 'residence-permit'];

/** Showing the court who I am: a document, its photo, and word of how the check stands. */
export function IdentityPage() {
  const t = useText();
  const me = useQuery({ ...meQuery, refetchInterval: 5_000 });
  return (
    <Page title={t('identity:check.title')} back="/me">
      <Reading of={me}>{(person) => <Standing me={person} />}</Reading>
    </Page>
  );
}

function Standing({ me }: { me: Me }) {
  const t = useText();
  switch (me.identityState) {
    case 'verified':
      return (
        <Card>
          <Badge look="verified">{t('ui:identityState.verified')}</Badge>
          <p>{t('identity:check.verified')}</p>
          <Actions>
            <LinkButton to="/">{t('identity:check.toMatters')}</LinkButton>
          </Actions>
        </Card>
      );
    case 'submitted':
      return (
        <Card>
          <Badge>{t('ui:identityState.submitted')}</Badge>
          <p>{t('identity:check.waiting')}</p>
          <Actions>
            <LinkButton variant="default" to="/">
              {t('identity:check.toMatters')}
            </LinkButton>
          </Actions>
        </Card>
      );
    case 'refused':
      return (
        <>
          {me.identityCheck !== undefined && <Refused check={me.identityCheck} />}
          <DocumentForm />
        </>
      );
    case 'unverified':
      return <DocumentForm />;
  }
}

function Refused({ check }: { check: string }) {
  const t = useText();
  const { data } = useQuery(identityCheckQuery(check));
  return (
    <Card look="court" title={t('ui:identityState.refused')}>
      {data?.reason !== undefined && <p>{data.reason}</p>}
      {data?.decidedAt !== undefined && <CourtTime at={data.decidedAt} />}
      <p>{t('identity:check.again')}</p>
    </Card>
  );
}

const empty = { number: '', issuingCountry: '', familyName: '', givenName: '', birthDate: '', expiresOn: '' };

function DocumentForm() {
  const t = useText();
  const countries = useCountries();
  const [kind, setKind] = useState<DocumentKind>('passport');
  const [written, setWritten] = useState(empty);
  const [photo, setPhoto] = useState<{ name: string; upload: FileUpload; sealed?: string }>();
  const [asked, setAsked] = useState(false);
  const submit = useMutation({
    mutationFn: (photoUpload: string) => {
      const document: IdentityDocument = { kind, ...written };
      return answer(api.POST('/api/me/identity-check', { body: { document, photoUpload } }));
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['me'] }),
  });
  const problem = submit.isError ? problemOf(submit.error) : undefined;
  const violations = problem?.kind === 'refused' ? problem.violations : [];

  const pick = (file: File) => {
    const announcement = {
      purpose: 'identity-photo' as const,
      fileName: file.name,
      mediaType: file.type,
      size: file.size,
    };
    const upload = new FileUpload(file, announcement, uploadPorts);
    setPhoto({ name: file.name, upload });
    upload.subscribe(() => {
      const state = upload.state();
      if (state.kind === 'sealed') setPhoto({ name: file.name, upload, sealed: state.upload.id });
    });
    void upload.run();
  };
  const field = (name: keyof typeof empty) => ({
    label: t.code('identity:document', name),
    value: written[name],
    error:
      asked && written[name].trim() === ''
        ? t('ui:violation.required')
        : violations
            .filter((violation) => violation.pointer.endsWith(`/${name}`))
            .map((violation) => t.code('ui:violation', violation.code, violation.params))[0],
    onChange: (event: { currentTarget: { value: string } }) =>
      setWritten({ ...written, [name]: event.currentTarget.value }),
  });
  const complete = Object.values(written).every((value) => value.trim() !== '');

  return (
    <>
      <p>
        {t('identity:check.why')} <LegalBasis basis="OLR 7" />
      </p>
      <Card title={t('identity:check.photo')}>
        <p>{t('identity:check.photoHow')}</p>
        {photo === undefined ? (
          <>
            <FilePick label={t('identity:check.camera')} accept="image/*" camera onPick={pick} />
            <FilePick label={t('identity:check.file')} accept="image/*" onPick={pick} />
          </>
        ) : (
          <>
            <UploadCard name={photo.name} upload={photo.upload} />
            <Button variant="subtle" onClick={() => setPhoto(undefined)}>
              {t('identity:check.otherPhoto')}
            </Button>
          </>
        )}
      </Card>
      <Card title={t('identity:check.document')}>
        <NativeSelect
          label={t('identity:document.kind')}
          value={kind}
          data={kinds.map((value) => ({ value, label: t.code('identity:documentKind', value) }))}
          onChange={(event) => {
            const chosen = kinds.find((value) => value === event.currentTarget.value);
            if (chosen !== undefined) setKind(chosen);
          }}
        />
        <TextInput {...field('familyName')} />
        <TextInput {...field('givenName')} />
        <TextInput {...field('number')} autoCapitalize="characters" />
        <NativeSelect {...field('issuingCountry')} data={[{ value: '', label: t('ui:choice.none') }, ...countries]} />
        <TextInput {...field('birthDate')} type="date" />
        <TextInput {...field('expiresOn')} type="date" />
      </Card>
      {submit.isError && <ProblemNote thrown={submit.error} />}
      <Actions>
        <Button
          loading={submit.isPending}
          disabled={photo?.sealed === undefined}
          onClick={() => {
            setAsked(true);
            if (complete && photo?.sealed !== undefined) submit.mutate(photo.sealed);
          }}
        >
          {t('identity:check.send')}
        </Button>
        {photo?.sealed === undefined && <span>{t('identity:check.photoFirst')}</span>}
      </Actions>
    </>
  );
}
