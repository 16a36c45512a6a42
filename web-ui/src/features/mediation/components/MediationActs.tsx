import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import { queryClient } from '@/api/queries';
import type { Mediation, MediationAct, MediationActWanted } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, ProblemNote } from '@/ui';
import { endings, manners } from '../model/choices';
import { mediationQuery } from '../model/mediationQuery';

interface Props {
  mediation: Mediation;
  caseId: string;
}

/** What the reader may do: one button for each act, and then what that act needs. */
export function MediationActs({ mediation, caseId }: Props) {
  const t = useText();
  const [doing, setDoing] = useState<MediationAct>();
  if (doing !== undefined && mediation.may.includes(doing)) {
    return <ActForm act={doing} caseId={caseId} onDone={() => setDoing(undefined)} />;
  }
  if (mediation.may.length === 0) return null;
  return (
    <Actions>
      {mediation.may.map((act) => (
        <Button key={act} variant="default" onClick={() => setDoing(act)}>
          {t.code('mediation:do', act)}
        </Button>
      ))}
    </Actions>
  );
}

function ActForm({ act, caseId, onDone }: { act: MediationAct; caseId: string; onDone: () => void }) {
  const t = useText();
  const [manner, setManner] = useState<(typeof manners)[number]>('live');
  const [ending, setEnding] = useState<(typeof endings)[number]>('agreement');
  const [reason, setReason] = useState('');
  const sending = useMutation({
    mutationFn: (body: MediationActWanted) =>
      answer(api.POST('/api/cases/{case}/mediation/acts', { params: { path: { case: caseId } }, body })),
    onSuccess: (changed) => {
      queryClient.setQueryData(mediationQuery(caseId).queryKey, changed);
      onDone();
    },
  });
  const needsReason = act === 'rule-out-mediation';
  const takesReason = needsReason || act === 'refuse-mediation';
  const wanted = (): MediationActWanted => {
    if (act === 'begin-mediation') return { act, manner };
    if (act === 'end-mediation') return { act, ending };
    return reason.trim() === '' ? { act } : { act, reason: reason.trim() };
  };
  return (
    <form
      aria-label={t.code('mediation:do', act)}
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate(wanted());
      }}
    >
      <h3>{t.code('mediation:do', act)}</h3>
      {t.knows('mediation:means', act) && <p>{t.code('mediation:means', act)}</p>}
      {act === 'begin-mediation' && (
        <NativeSelect
          label={t('mediation:manner')}
          value={manner}
          data={manners.map((value) => ({ value, label: t.code('ui:mediationManner', value) }))}
          onChange={(event) => setManner(manners.find((value) => value === event.currentTarget.value) ?? 'live')}
        />
      )}
      {act === 'end-mediation' && (
        <NativeSelect
          label={t('mediation:ending')}
          value={ending}
          data={endings.map((value) => ({ value, label: t.code('ui:mediationEnding', value) }))}
          onChange={(event) => setEnding(endings.find((value) => value === event.currentTarget.value) ?? 'other')}
        />
      )}
      {takesReason && (
        <Textarea
          label={t(needsReason ? 'mediation:reason' : 'mediation:reasonIfAny')}
          value={reason}
          maxLength={2000}
          required={needsReason}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {sending.isError && <ProblemNote thrown={sending.error} />}
      <Actions>
        <Button type="submit" loading={sending.isPending} disabled={needsReason && reason.trim() === ''}>
          {t('mediation:confirm')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('ui:cancel')}
        </Button>
      </Actions>
    </form>
  );
}
