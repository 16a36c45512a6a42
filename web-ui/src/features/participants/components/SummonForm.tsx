import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import type { Hearing, Language, ParticipantInvitation, ParticipantWanted } from '@/api/schemas';
import { languages, useLanguage, useText } from '@/i18n';
import { Actions, Card, LegalBasis, ProblemNote } from '@/ui';
import { languageName } from '../model/pass';

interface Props {
  hearing: Hearing;
  onInvited: (invited: ParticipantInvitation) => void;
}

type Summoned = ParticipantWanted['capacity'];
const capacities: readonly Summoned[] = ['witness', 'appraiser', 'specialist', 'interpreter'];

/** Languages that parties of such cases speak; `csl` is Chinese Sign Language. */
const interpreted = ['it', 'en', 'fr', 'de', 'es', 'pt', 'ru', 'ar', 'ja', 'ko', 'vi', 'csl'] as const;

interface Filled {
  capacity: Summoned;
  name: string;
  language: Language;
  onBehalfOf: string;
  interprets: string;
  limited: boolean;
  email: string;
  phone: string;
}

const empty: Filled = {
  capacity: 'witness',
  name: '',
  language: 'zh-Hans',
  onBehalfOf: '',
  interprets: 'it',
  limited: false,
  email: '',
  phone: '',
};

/** Naming a witness or an interpreter; what comes of it is a code that is told once. */
export function SummonForm({ hearing, onInvited }: Props) {
  const t = useText();
  const [filled, setFilled] = useState<Filled>();
  const summoning = useMutation({
    mutationFn: (form: Filled) =>
      answer(
        api.POST('/api/hearings/{hearing}/participants', {
          params: { path: { hearing: hearing.id } },
          body: wantedOf(form),
        }),
      ),
    onSuccess: (invited) => {
      setFilled(undefined);
      onInvited(invited);
    },
  });
  if (filled === undefined) {
    return (
      <Actions>
        <Button variant="default" onClick={() => setFilled(empty)}>
          {t('participants:summon')}
        </Button>
      </Actions>
    );
  }
  const isInterpreter = filled.capacity === 'interpreter';
  const ready = filled.name.trim() !== '' && (!isInterpreter || filled.onBehalfOf !== '');
  return (
    <Card title={t('participants:summon')}>
      <form
        aria-label={t('participants:summon')}
        onSubmit={(event) => {
          event.preventDefault();
          summoning.mutate(filled);
        }}
      >
        <Fields filled={filled} hearing={hearing} onChange={(change) => setFilled({ ...filled, ...change })} />
        {summoning.isError && <ProblemNote thrown={summoning.error} kept={t('participants:stillHere')} />}
        <Actions>
          <Button type="submit" loading={summoning.isPending} disabled={!ready}>
            {t('participants:summonDo')}
          </Button>
          <Button variant="default" onClick={() => setFilled(undefined)}>
            {t('ui:cancel')}
          </Button>
        </Actions>
      </form>
    </Card>
  );
}

interface FieldsProps {
  filled: Filled;
  hearing: Hearing;
  onChange: (change: Partial<Filled>) => void;
}

function Fields({ filled, hearing, onChange }: FieldsProps) {
  const t = useText();
  const language = useLanguage();
  const isInterpreter = filled.capacity === 'interpreter';
  const parties = hearing.appearances.filter(({ capacity }) =>
    ['plaintiff', 'defendant', 'third-party'].includes(capacity),
  );
  const people = parties.map(({ person, name, capacity }) => ({
    value: person,
    label: `${t.code('ui:capacity', capacity)} ${name}`,
  }));
  return (
    <>
      <NativeSelect
        label={t('participants:as')}
        value={filled.capacity}
        data={capacities.map((value) => ({ value, label: t.code('ui:capacity', value) }))}
        onChange={(event) => onChange({ capacity: event.currentTarget.value as Summoned })}
      />
      <TextInput
        label={t('participants:name')}
        description={t('participants:nameHint')}
        value={filled.name}
        maxLength={100}
        required
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('participants:reads')}
        value={filled.language}
        data={languages.map((value) => ({ value, label: t.code('ui:language', value) }))}
        onChange={(event) => onChange({ language: event.currentTarget.value as Language })}
      />
      {isInterpreter && (
        <NativeSelect
          label={t('participants:interprets')}
          value={filled.interprets}
          data={interpreted.map((value) => ({ value, label: languageName(value, language) }))}
          onChange={(event) => onChange({ interprets: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label={t(isInterpreter ? 'participants:interpretsFor' : 'participants:calledBy')}
        value={filled.onBehalfOf}
        data={[{ value: '', label: isInterpreter ? t('participants:choose') : t('ui:capacity.court') }, ...people]}
        onChange={(event) => onChange({ onBehalfOf: event.currentTarget.value })}
      />
      <TextInput
        label={t('participants:email')}
        type="email"
        value={filled.email}
        maxLength={254}
        onChange={(event) => onChange({ email: event.currentTarget.value })}
      />
      <TextInput
        label={t('participants:phone')}
        description={t('participants:addressHint')}
        type="tel"
        value={filled.phone}
        maxLength={40}
        onChange={(event) => onChange({ phone: event.currentTarget.value })}
      />
      {filled.capacity === 'witness' && (
        <>
          <Checkbox
            label={t('participants:limited')}
            checked={filled.limited}
            onChange={(event) => onChange({ limited: event.currentTarget.checked })}
          />
          <p>
            <LegalBasis basis="CPI 119" />
          </p>
        </>
      )}
    </>
  );
}

function wantedOf(form: Filled): ParticipantWanted {
  const email = form.email.trim();
  const phone = form.phone.trim();
  return {
    capacity: form.capacity,
    name: form.name.trim(),
    language: form.language,
    ...(form.onBehalfOf === '' ? {} : { onBehalfOf: form.onBehalfOf }),
    ...(form.capacity === 'interpreter' ? { interprets: form.interprets } : {}),
    ...(form.capacity === 'witness' && form.limited ? { capability: 'limited' } : {}),
    ...(email === '' ? {} : { email }),
    ...(phone === '' ? {} : { phone }),
  };
}
