import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { register, signIn } from '@/api/signIn';
import { useLanguage, useText } from '@/i18n';
import { Actions, Card, LanguageSwitch, Page } from '@/ui';
import { chooseAtTheDoor } from './model/adoptDevice';

const route = getRouteApi('/around/sign-in');

/** The door: language first, then in. */
export function LandingPage() {
  const t = useText();
  const language = useLanguage();
  const { returnTo = '/' } = route.useSearch();

  return (
    <Page title={t('identity:landing.title')} lead={t('identity:landing.lead')}>
      <LanguageSwitch onChosen={chooseAtTheDoor} />
      <Card look="turn">
        <Actions>
          <Button onClick={() => void signIn(returnTo, language)}>{t('identity:landing.signIn')}</Button>
          <Button variant="default" onClick={() => void register(returnTo, language)}>
            {t('identity:landing.register')}
          </Button>
        </Actions>
        <p>{t('identity:landing.ownAccount')}</p>
      </Card>
      <Card title={t('identity:landing.whatTitle')} look="quiet">
        <ul>
          <li>{t('identity:landing.what.file')}</li>
          <li>{t('identity:landing.what.evidence')}</li>
          <li>{t('identity:landing.what.hearing')}</li>
          <li>{t('identity:landing.what.offline')}</li>
        </ul>
      </Card>
    </Page>
  );
}
