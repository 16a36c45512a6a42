import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TrialAct } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, usePlace } from '@/ui';

interface Props {
  busy: boolean;
  onCertify: (outage: TrialAct) => void;
}

/** The clerk certifies that the platform could not be reached. Every window it touched gets all of its length back, for all sides (OLR 25). */
export function OutageForm({ busy, onCertify }: Props) {
  const t = useText();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const place = usePlace()(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const isWhole = from !== '' && to !== '' && from < to;
  return (
    <Card title={t('asynctrial:outage')}>
      <p>{t('asynctrial:outageMeans')}</p>
      <TextInput
        type="datetime-local"
        label={t('asynctrial:outageFrom', { place })}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        type="datetime-local"
        label={t('asynctrial:outageTo', { place })}
        value={to}
        error={to !== '' && from !== '' && from >= to ? t('asynctrial:outageEndsLater') : undefined}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Actions>
        <Button
          disabled={!isWhole}
          loading={busy}
          onClick={() =>
            onCertify({
              act: 'extend-for-outage',
              from: new Date(from).toISOString(),
              to: new Date(to).toISOString(),
            })
          }
        >
          {t('asynctrial:certify')}
        </Button>
      </Actions>
    </Card>
  );
}
