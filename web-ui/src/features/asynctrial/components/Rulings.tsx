import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Trial, TrialItem } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, ProblemNote } from '@/ui';
import { useNames } from '../model/useNames';
import { useTrialAct } from '../model/useTrialActs';

/** What came late or was asked for, each with its ruling. */
export function Rulings({ trial }: { trial: Trial }) {
  if (!trial.may.includes('rule-on-item')) return null;
  return trial.items
    .filter((item) => item.awaitsRuling)
    .map((item) => <Ruling key={item.id} trial={trial} item={item} />);
}

function Ruling({ trial, item }: { trial: Trial; item: TrialItem }) {
  const t = useText();
  const names = useNames(trial);
  const [reason, setReason] = useState('');
  const act = useTrialAct(trial);
  const isRequest = item.content.kind === 'request';
  const rule = (decision: 'granted' | 'refused') => (
    <Button
      variant="default"
      disabled={reason.trim() === ''}
      loading={act.isPending}
      onClick={() => act.mutate({ act: 'rule-on-item', item: item.id, decision, reason })}
    >
      {t.code('asynctrial:decision', decision)}
    </Button>
  );
  return (
    <Card look="turn" title={`${String(item.number)} · ${t.code('asynctrial:kind', item.content.kind)}`}>
      <p>
        {names.author(item)}
        {item.content.wish !== undefined && ` · ${t.code('asynctrial:wishes', item.content.wish)}`}
      </p>
      <blockquote>{item.content.text}</blockquote>
      {item.late !== undefined && <p>{t('asynctrial:lateBecause', { reason: item.late })}</p>}
      {isRequest && <p>{t('asynctrial:grantByDoing')}</p>}
      <TextInput
        label={t('asynctrial:reason')}
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {act.isError && <ProblemNote thrown={act.error} />}
      <Actions>
        {!isRequest && rule('granted')}
        {rule('refused')}
      </Actions>
    </Card>
  );
}
