import { Link } from '@tanstack/react-router';
import { useText } from '@/i18n';
import { Page } from '@/ui';

/** For addresses that lead nowhere. */
export function Lost() {
  const t = useText();
  return (
    <Page title={t('ui:problem.notFound')}>
      <p>{t('ui:problem.notFoundDo')}</p>
      <p>
        <Link to="/">{t('ui:problem.home')}</Link>
      </p>
    </Page>
  );
}
