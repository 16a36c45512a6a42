import { Button, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ServedDocument } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, ProblemNote, usePlace } from '@/ui';
import { useServiceNote } from '../model/useServiceNote';

/** When it arrived, as the addressee has proved, with what proves it (CPI 135). It goes on record and counts instead of what the court's system shows. */
export function ProvedArrival({ caseId, item }: { caseId: string; item: ServedDocument }) {
  const t = useText();
  const [noting, setNoting] = useState(false);
  const [arrived, setArrived] = useState('');
  const [proof, setProof] = useState('');
  const place = usePlace()(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const doing = useServiceNote(caseId, item, () => {
    setNoting(false);
    setProof('');
  });
  if (!noting) {
    return (
      <Actions>
        <Button variant="subtle" onClick={() => setNoting(true)}>
          {t('service:proveArrival')}
        </Button>
      </Actions>
    );
  }
  return (
    <form
      aria-label={t('service:proveArrival')}
      onSubmit={(event) => {
        event.preventDefault();
        doing.mutate({ way: 'proved-arrival', note: proof.trim(), arrivedAt: new Date(arrived).toISOString() });
      }}
    >
      <p>{t('service:proveArrivalMeans')}</p>
      <TextInput
        type="datetime-local"
        label={t('service:arrivedAt', { place })}
        value={arrived}
        required
        onChange={(event) => setArrived(event.currentTarget.value)}
      />
      <Textarea
        label={t('service:proof')}
        description={t('service:arrivalProofHint')}
        value={proof}
        maxLength={500}
        required
        autosize
        minRows={2}
        onChange={(event) => setProof(event.currentTarget.value)}
      />
      {doing.isError && <ProblemNote thrown={doing.error} kept={t('service:stillHere')} />}
      <Actions>
        <Button type="submit" loading={doing.isPending} disabled={arrived === '' || proof.trim() === ''}>
          {t('service:noteNow')}
        </Button>
        <Button variant="default" onClick={() => setNoting(false)}>
          {t('ui:cancel')}
        </Button>
      </Actions>
    </form>
  );
}
