import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, ifMatch } from '@/api/client';
import { forgetEverything } from '@/api/device';
import { courtQuery, meQuery, queryClient } from '@/api/queries';
import type { Language, Me } from '@/api/schemas';
import { signOut } from '@/api/signIn';
import { languages, speak, useLanguage, useText } from '@/i18n';
import { Actions, Badge, Card, CourtTime, LinkButton, Page, ProblemNote, Reading, useCourtNow } from '@/ui';
import { clockTime } from '@/ui/time';
import { CalendarFeed } from './components/CalendarFeed';
import { DemoClock } from './components/DemoClock';
import { Quiet } from './components/Quiet';

/** What the court knows of me, and the clock of the demonstration. */
export function MePage() {
  const t = useText();
  const me = useQuery(meQuery);
  const { data: court } = useQuery(courtQuery);
  const leave = useMutation({
    mutationFn: async () => {
      await forgetEverything();
      queryClient.clear();
      await signOut();
    },
  });
  return (
    <Page title={t('ui:nav.me')}>
      <Reading of={me}>
        {(person) => (
          <>
            <Card title={person.displayName}>
              <p>
                <Badge look={person.identityState === 'verified' ? 'verified' : 'plain'}>
                  {t.code('ui:identityState', person.identityState)}
                </Badge>
              </p>
              {person.staff.length === 0 && person.identityState !== 'verified' && (
                <Actions>
                  <LinkButton to="/identity">{t('identity:me.verify')}</LinkButton>
                </Actions>
              )}
            </Card>
            <Settings key={person.version} me={person} />
            <CalendarFeed />
            {court?.demo === true && <DemoClock mayMove={person.staff.includes('clerk')} />}
          </>
        )}
      </Reading>
      <Actions>
        <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('identity:me.signOut')}
        </Button>
      </Actions>
    </Page>
  );
}

function Settings({ me }: { me: Me }) {
  const t = useText();
  const shown = useLanguage();
  const now = useCourtNow();
  const [language, setLanguage] = useState<Language>(me.language);
  const [zone, setZone] = useState(me.zone);
  const [quiet, setQuiet] = useState(me.quiet);
  const [phone, setPhone] = useState(me.phone ?? '');
  const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), me.zone, device])].sort();
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.PUT('/api/me', {
          params: { header: ifMatch(me.version) },
          body: { language, zone, quiet, ...(phone.trim() === '' ? {} : { phone: phone.trim() }) },
        }),
      ),
    onSuccess: async (changed) => {
      queryClient.setQueryData(meQuery.queryKey, changed);
      await speak(changed.language);
    },
  });

  return (
    <Card title={t('identity:me.settings')}>
      <NativeSelect
        label={t('ui:language.label')}
        value={language}
        data={languages.map((tag) => ({ value: tag, label: t.code('ui:language', tag) }))}
        onChange={(event) => {
          const chosen = languages.find((tag) => tag === event.currentTarget.value);
          if (chosen !== undefined) setLanguage(chosen);
        }}
      />
      <NativeSelect
        label={t('identity:me.zone')}
        description={t('identity:me.zoneNow', { time: clockTime(now, zone, shown) })}
        value={zone}
        data={zones}
        onChange={(event) => setZone(event.currentTarget.value)}
      />
      {device !== zone && (
        <Button variant="subtle" onClick={() => setZone(device)}>
          {t('identity:me.zoneOfDevice', { zone: device })}
        </Button>
      )}
      {me.staff.length === 0 && <Quiet hours={quiet} onChange={setQuiet} />}
      <TextInput
        type="tel"
        label={t('identity:me.phone')}
        value={phone}
        maxLength={40}
        onChange={(event) => setPhone(event.currentTarget.value)}
      />
      <p>
        {t('identity:me.example')} <CourtTime at={new Date(now).toISOString()} zone={zone} />
      </p>
      {save.isError && <ProblemNote thrown={save.error} />}
      <Actions>
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {t('identity:me.save')}
        </Button>
        <span role="status">{save.isSuccess ? t('identity:me.saved') : ''}</span>
      </Actions>
    </Card>
  );
}
