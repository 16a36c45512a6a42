import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ServedDocument, ServiceWay } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, ProblemNote } from '@/ui';
import { useServiceNote } from '../model/useServiceNote';

/** How it was served on paper, with what proves it. It goes on record and is not taken back. */
export function NoteServed({ caseId, item }: { caseId: string; item: ServedDocument }) {
  const t = useText();
  const ways = item.nextSteps.filter(({ offline }) => offline).map(({ step }) => step);
  const [noting, setNoting] = useState(false);
  const [way, setWay] = useState(ways[0] ?? '');
  const [note, setNote] = useState('');
  const doing = useServiceNote(caseId, item);
  if (!noting) {
    return (
      <Actions>
        <Button variant="default" onClick={() => setNoting(true)}>
          {t('service:note')}
        </Button>
      </Actions>
    );
  }
  return (
    <form
      aria-label={t('service:note')}
      onSubmit={(event) => {
        event.preventDefault();
        doing.mutate({ way: way as ServiceWay, note: note.trim() });
      }}
    >
      <NativeSelect
        label={t('service:way')}
        value={way}
        onChange={(event) => setWay(event.currentTarget.value)}
        data={ways.map((value) => ({ value, label: t.code('ui:serviceStep', value) }))}
      />
      <Textarea
        label={t('service:proof')}
        description={t('service:proofHint')}
        value={note}
        maxLength={500}
        required
        autosize
        minRows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {doing.isError && <ProblemNote thrown={doing.error} kept={t('service:stillHere')} />}
      <Actions>
        <Button type="submit" loading={doing.isPending} disabled={note.trim() === ''}>
          {t('service:noteNow')}
        </Button>
        <Button variant="default" onClick={() => setNoting(false)}>
          {t('ui:cancel')}
        </Button>
      </Actions>
    </form>
  );
}
