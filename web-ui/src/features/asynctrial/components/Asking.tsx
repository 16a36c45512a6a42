import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Trial } from '@/api/schemas';
import { useText } from '@/i18n';
import { Card } from '@/ui';
import { StatementForm } from './StatementForm';

/** A question to one party or to several. */
export function Asking({ trial }: { trial: Trial }) {
  const t = useText();
  const [to, setTo] = useState<string[]>([]);
  return (
    <Card title={t('asynctrial:do.ask-questions')}>
      <Checkbox.Group value={to} onChange={setTo} label={t('asynctrial:askWhom')}>
        {trial.parties.map((party) => (
          <Checkbox
            key={party.id}
            value={party.id}
            my="xs"
            label={`${t.code('ui:capacity', party.role)} ${party.name}`}
          />
        ))}
      </Checkbox.Group>
      {to.length > 0 && (
        <StatementForm
          trial={trial}
          slot="question"
          label={t('asynctrial:kind.question')}
          of={{ kind: 'question', to }}
          action={t('asynctrial:do.ask-questions')}
        />
      )}
    </Card>
  );
}
