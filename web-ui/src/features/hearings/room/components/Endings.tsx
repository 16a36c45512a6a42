import { Link } from '@tanstack/react-router';
import { Suspense, useContext, useEffect, type ReactNode } from 'react';
import { signIn } from '@/api/signIn';
import { forgetPass } from '@/features/participants';
import { useLanguage, useText } from '@/i18n';
import { onDemand } from '@/ui';
import { ByPass } from '../byPass';
import type { Refused, RoomScreen } from '../model/RoomScreen';
import type { RoomVisit } from '../model/RoomVisit';
import controls from './controls.module.css';
import { Emblem } from './Emblem';
import styles from './Endings.module.css';
import { Heading } from './Heading';

const OwnRecord = onDemand(async () => (await import('./OwnRecord')).default);
const AfterHearing = onDemand(async () => (await import('./AfterHearing')).default);

function Ending({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={styles.page} id="page">
      <Emblem />
      <Heading title={title}>{title}</Heading>
      {children}
    </main>
  );
}

/** @param second whether something else is the first thing to do here */
function ToHearing({ hearing, second = false }: { hearing: string; second?: boolean }) {
  const t = useText();
  const page: string = `/hearings/${hearing}`;
  if (useContext(ByPass)) return null;
  return (
    <Link to={page} className={second ? controls.button : controls.primary}>
      {t('room:over.toHearing')}
    </Link>
  );
}

interface OverProps extends Pick<Extract<RoomScreen, { at: 'over' }>, 'outcome'> {
  hearing: string;
  pass: string | undefined;
}

export function Over({ outcome, hearing, pass }: OverProps) {
  const t = useText();
  const byPass = useContext(ByPass);
  return (
    <Ending title={t.code('room:over', outcome)}>
      <p>{t(byPass ? 'room:over.textByPass' : 'room:over.text')}</p>
      <StillToSign hearing={hearing} pass={pass} />
      {outcome !== 'vacated' && (
        <Suspense>
          <AfterHearing hearing={hearing} pass={pass} />
        </Suspense>
      )}
      <ToHearing hearing={hearing} />
    </Ending>
  );
}

export function Removed({ hearing }: { hearing: string }) {
  const t = useText();
  return (
    <Ending title={t('room:removed.title')}>
      <p>{t('room:removed.text')}</p>
      <ToHearing hearing={hearing} />
    </Ending>
  );
}

/** What whoever came with a code said, as long as this page is open: they sign it now, or when the clerk has written it. */
function StillToSign({ hearing, pass }: { hearing: string; pass: string | undefined }) {
  if (pass === undefined) return null;
  return (
    <Suspense>
      <OwnRecord hearing={hearing} pass={pass} quiet />
    </Suspense>
  );
}

/** A witness who is done, or an interpreter who was recused: nothing leads back, and nothing of it stays on this device once the page is closed. */
export function Dismissed({ hearing, pass }: { hearing: string; pass: string | undefined }) {
  const t = useText();
  useEffect(() => forgetPass(hearing), [hearing]);
  return (
    <Ending title={t('room:dismissed.title')}>
      <p>{t('room:dismissed.text')}</p>
      <StillToSign hearing={hearing} pass={pass} />
      <Suspense>
        <AfterHearing hearing={hearing} pass={pass} />
      </Suspense>
    </Ending>
  );
}

/** Why the person is not in, what that means, and what can be done about it. */
export function RefusedEntry({ refused, hearing, visit }: { refused: Refused; hearing: string; visit: RoomVisit }) {
  const t = useText();
  switch (refused.why) {
    case 'replaced':
      return (
        <Ending title={t('room:refused.replacedTitle')}>
          <p>{t('room:refused.replaced')}</p>
          <Again visit={visit} label={t('room:refused.takeBack')} />
          <ToHearing hearing={hearing} second />
        </Ending>
      );
    case 'ticket':
      if (refused.code === 'signed-out') return <SignedOut />;
      return (
        <Ending title={t('room:refused.title')}>
          {t.knows('ui:refusal', refused.code) && <p>{t.code('ui:refusal', refused.code)}</p>}
          <p>{t('room:refused.ticket')}</p>
          <Code code={[refused.code, refused.instance].filter(Boolean).join(' · ')} />
          <Again visit={visit} label={t('ui:tryAgain')} />
          <ToHearing hearing={hearing} second />
        </Ending>
      );
    case 'barred':
      return (
        <Ending title={t('room:refused.title')}>
          {t.knows('ui:refusal', refused.reason) && <p>{t.code('ui:refusal', refused.reason)}</p>}
          <p>{t('room:refused.ticket')}</p>
          <Code code={`4403 ${refused.reason}`} />
          <ToHearing hearing={hearing} />
        </Ending>
      );
    case 'malformed':
      return (
        <Ending title={t('room:refused.title')}>
          <p>{t('room:refused.malformed')}</p>
          <Code code={`4400 ${refused.reason}`} />
          <Again visit={visit} label={t('ui:tryAgain')} />
        </Ending>
      );
  }
}

function SignedOut() {
  const t = useText();
  const language = useLanguage();
  return (
    <Ending title={t('room:refused.title')}>
      <p>{t('room:refused.signedOut')}</p>
      <button
        type="button"
        className={controls.primary}
        onClick={() => void signIn(location.pathname + location.search, language)}
      >
        {t('room:refused.signIn')}
      </button>
    </Ending>
  );
}

function Again({ visit, label }: { visit: RoomVisit; label: string }) {
  return (
    <button type="button" className={controls.primary} onClick={() => visit.enter()}>
      {label}
    </button>
  );
}

function Code({ code }: { code: string }) {
  const t = useText();
  return (
    <p className={styles.code}>
      {t('room:refused.code')}: <code>{code}</code>
    </p>
  );
}
