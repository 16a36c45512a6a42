import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { answer, api } from '@/api/client';
import { doorQuery } from '@/api/queries';
import type { Door } from '@/api/schemas';
import { speak, useLanguage, useText } from '@/i18n';
import { Actions, Card, CourtTime, Fact, Facts, LanguageSwitch, LegalBasis, Page, ProblemNote, Skeleton } from '@/ui';
import { codeIn, keepPass, languageName, passFor } from './model/pass';

const route = getRouteApi('/around/door/$hearing');

/** Where the link of a witness or an interpreter leads: who the court takes them for, what it asks of them, and in. */
export function DoorPage() {
  const t = useText();
  const { hearing } = route.useParams();
  const [code, setCode] = useState(() => codeIn(location.hash));
  const held = passFor(hearing);
  return (
    <Page title={t('participants:door.title')}>
      <LanguageSwitch />
      {held !== undefined && <Held door={held.door} />}
      {held === undefined && code === '' && <Typed onCode={setCode} />}
      {held === undefined && code !== '' && <Opened hearing={hearing} code={code} onCode={setCode} />}
      <Card look="quiet" title={t('participants:door.rulesTitle')}>
        <ul>
          <li>{t('participants:door.rule.alone')}</li>
          <li>{t('participants:door.rule.text')}</li>
          <li>{t('participants:door.rule.recording')}</li>
        </ul>
      </Card>
    </Page>
  );
}

function Opened({ hearing, code, onCode }: { hearing: string; code: string; onCode: (code: string) => void }) {
  const t = useText();
  const reading = useQuery(doorQuery(hearing, code));
  const language = reading.data?.language;
  useEffect(() => {
    if (language !== undefined && language !== document.documentElement.lang) void speak(language);
  }, [language]);
  if (reading.isPending) return <Skeleton />;
  if (reading.isError) {
    return (
      <>
        <ProblemNote thrown={reading.error} kept={t('participants:door.nothingUsed')} />
        <Actions>
          <Button variant="default" onClick={() => onCode('')}>
            {t('participants:door.otherCode')}
          </Button>
        </Actions>
      </>
    );
  }
  return <Taking door={reading.data} code={code} />;
}

function Taking({ door, code }: { door: Door; code: string }) {
  const t = useText();
  const navigate = useNavigate();
  const taking = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/hearings/{hearing}/door/pass', { params: { path: { hearing: door.hearing } }, body: { code } }),
      ),
    onSuccess: async (pass) => {
      keepPass(pass);
      await navigate({ to: '/door/$hearing/room', params: { hearing: door.hearing }, replace: true });
    },
  });
  return (
    <>
      <Who door={door} />
      <Card look="turn" title={t('participants:door.enterTitle')}>
        <p>{t('participants:door.once')}</p>
        {taking.isError && <ProblemNote thrown={taking.error} />}
        <Actions>
          <Button loading={taking.isPending} onClick={() => taking.mutate()}>
            {t('participants:door.enter')}
          </Button>
        </Actions>
      </Card>
    </>
  );
}

function Held({ door }: { door: Door }) {
  const t = useText();
  const navigate = useNavigate();
  return (
    <>
      <Who door={door} />
      <Card look="turn" title={t('participants:door.heldTitle')}>
        <Actions>
          <Button onClick={() => void navigate({ to: '/door/$hearing/room', params: { hearing: door.hearing } })}>
            {t('participants:door.goOn')}
          </Button>
        </Actions>
      </Card>
    </>
  );
}

function Who({ door }: { door: Door }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Card look="court">
      <p>
        {t('participants:door.calledAs', { name: door.name, capacity: t.code('ui:capacity', door.capacity) })}{' '}
        <LegalBasis basis={door.interprets === undefined ? 'OLR 26' : 'CPL 11'} />
      </p>
      <Facts>
        <Fact name={t('participants:door.case')}>{door.caseNumber}</Fact>
        <Fact name={t('participants:door.begins')}>
          <CourtTime at={door.startsAt} countdown="to-beginning" />
        </Fact>
        {door.interprets !== undefined && (
          <Fact name={t('participants:interprets')}>{languageName(door.interprets, language)}</Fact>
        )}
      </Facts>
      <p>{t('participants:door.nameLocked')}</p>
    </Card>
  );
}

function Typed({ onCode }: { onCode: (code: string) => void }) {
  const t = useText();
  const [typed, setTyped] = useState('');
  return (
    <Card look="turn" title={t('participants:door.codeTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') onCode(typed.trim());
        }}
      >
        <TextInput
          label={t('participants:code')}
          description={t('participants:door.codeHint')}
          value={typed}
          maxLength={60}
          autoCapitalize="characters"
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Actions>
          <Button type="submit" disabled={typed.trim() === ''}>
            {t('participants:door.open')}
          </Button>
        </Actions>
      </form>
    </Card>
  );
}
