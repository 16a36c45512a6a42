import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { finishSignIn, signIn } from '@/api/signIn';
import { useLanguage, useText } from '@/i18n';
import { Page, ProblemNote, Skeleton } from '@/ui';

/** Where the realm sends people back to; seen for a blink. */
export function SignedInPage() {
  const t = useText();
  const language = useLanguage();
  const router = useRouter();
  const navigate = useNavigate();
  const [failed, setFailed] = useState<unknown>();
  const begun = useRef(false);

  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    finishSignIn()
      .then(async (returnTo) => {
        await router.invalidate();
        await navigate({ href: returnTo, replace: true });
      })
      .catch(setFailed);
  }, [navigate, router]);

  return (
    <Page title={t('identity:signedIn.title')}>
      {failed === undefined ? (
        <Skeleton cards={2} />
      ) : (
        <ProblemNote thrown={failed} onRetry={() => void signIn('/', language)} />
      )}
    </Page>
  );
}
