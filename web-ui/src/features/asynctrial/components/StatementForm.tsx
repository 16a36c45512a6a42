import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import type { Trial, TrialContent } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, ProblemNote, useCourtNow } from '@/ui';
import { useKeptText } from '../model/useKeptText';
import { useHandIn } from '../model/useTrialActs';

interface Props {
  trial: Trial;
  /** Where the draft is kept; one per thing that can be written. */
  slot: string;
  label: string;
  /** What the text will be: its kind and what it refers to. */
  of: Omit<TrialContent, 'text'>;
  /** What the button says, where "hand in and seal" says too little. */
  action?: string;
}

/** Writes one text. Every pause in typing keeps it at the court, so that another device can go on; handing in seals it. */
export function StatementForm({ trial, slot, label, of, action }: Props) {
  const t = useText();
  const now = useCourtNow();
  const { text, keeping, keeper } = useKeptText(trial, slot);
  const [why, setWhy] = useState('');
  const [id, setId] = useState(() => crypto.randomUUID());
  const handIn = useHandIn(trial);
  const problem = handIn.isError ? problemOf(handIn.error) : undefined;
  const isOver = trial.due !== undefined && now >= Date.parse(trial.due.at) && trial.myParty !== undefined;
  const late =
    (isOver && of.kind !== 'request') || (problem?.kind === 'refused' && problem.code === 'trial-late-needs-reason');

  const send = () =>
    handIn.mutate(
      { id, content: { ...of, text }, ...(late ? { lateReason: why } : {}) },
      {
        onSuccess: () => {
          setId(crypto.randomUUID());
          keeper.clear();
        },
      },
    );

  return (
    <>
      <Textarea
        label={label}
        value={text}
        maxLength={20_000}
        autosize
        minRows={3}
        onChange={(event) => keeper.change(event.currentTarget.value)}
      />
      {text !== '' && <p role="status">{t.code('asynctrial:draft', keeping)}</p>}
      {late && (
        <Textarea
          label={t('asynctrial:lateReason')}
          value={why}
          maxLength={1000}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      )}
      {handIn.isError && <ProblemNote thrown={handIn.error} kept={t('asynctrial:stillHere')} />}
      <Actions>
        <Button disabled={text.trim() === '' || (late && why.trim() === '')} loading={handIn.isPending} onClick={send}>
          {action ?? t('asynctrial:seal')}
        </Button>
      </Actions>
      {trial.myParty !== undefined && <p>{t('asynctrial:sealMeans')}</p>}
    </>
  );
}
