import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '@/i18n';
import { Actions, Card, Page } from '@/ui';

/** For the code on a letter. */
export function InvitationCodePage() {
  const t = useText();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  return (
    <Page title={t('parties:enterCode')} back="/">
      <Card>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void navigate({ to: '/invitation/$code', params: { code: code.trim() } });
          }}
        >
          <TextInput
            label={t('parties:code')}
            description={t('parties:codeHint')}
            value={code}
            autoComplete="off"
            maxLength={32}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <br />
          <Actions>
            <Button type="submit" disabled={code.trim().length < 6}>
              {t('parties:codeGo')}
            </Button>
          </Actions>
        </form>
      </Card>
    </Page>
  );
}
