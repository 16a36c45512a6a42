import { Button, Textarea } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { uploadQuery } from '@/api/evidenceQueries';
import type { Trial, TrialContent } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, ProblemNote, useCourtNow } from '@/ui';
import { isEnclosing, linesOf, uploadsOf } from '../model/enclosing';
import { useKeptText } from '../model/useKeptText';
import { useHandIn } from '../model/useTrialActs';
import { Enclosing } from './Enclosing';
import { IdentifyAnew } from './Speaking';

interface Props {
  trial: Trial;
  /** Where the draft is kept; one per thing that can be written. */
  slot: string;
  label: string;
  /** What the text will be: its kind and what it refers to. */
  of: Omit<TrialContent, 'text'>;
  /** What the button says, where "hand in and seal" says too little. */
  action?: string;
  /** What is asked, to be seen by whoever speaks. */
  prompt?: string;
}

/**
 * Writes one text, or speaks it. Every pause in typing keeps it at the court with what is to go with it, so that another device can go on; handing in seals
 * it.
 */
export function StatementForm({ trial, slot, label, of, action, prompt }: Props) {
  const t = useText();
  const now = useCourtNow();
  const { text, keeping, enclosures, keeper } = useKeptText(trial, slot);
  const uploads = useQueries({ queries: uploadsOf(enclosures).map((id) => uploadQuery(id)) }).flatMap(({ data }) =>
    data === undefined ? [] : [data],
  );
  const [underWay, setUnderWay] = useState(false);
  const [why, setWhy] = useState('');
  const [id, setId] = useState(() => crypto.randomUUID());
  const handIn = useHandIn(trial);
  const problem = handIn.isError ? problemOf(handIn.error) : undefined;
  const refused = problem?.kind === 'refused' ? problem.code : undefined;
  const isParty = trial.myParty !== undefined;
  const isOver = trial.due !== undefined && now >= Date.parse(trial.due.at) && isParty;
  const late = (isOver && of.kind !== 'request') || refused === 'trial-late-needs-reason';
  const lines = linesOf(enclosures, uploads);
  const unread = enclosures.recording !== undefined && enclosures.transcriptConfirmed !== true;

  // Whoever changes the text has to read it again.
  const write = (next: string) =>
    keeper.change(
      next,
      enclosures.transcriptConfirmed === true ? { ...enclosures, transcriptConfirmed: false } : enclosures,
    );
  const send = () =>
    handIn.mutate(
      {
        id,
        content: { ...of, text },
        ...(isEnclosing(enclosures) ? { enclosures } : {}),
        lines: lines ?? [],
        ...(late ? { lateReason: why } : {}),
      },
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
        onChange={(event) => write(event.currentTarget.value)}
      />
      {text !== '' && <p role="status">{t.code('asynctrial:draft', keeping)}</p>}
      {isParty && (
        <Enclosing
          trial={trial}
          slot={slot}
          prompt={prompt}
          text={text}
          enclosing={enclosures}
          uploads={uploads}
          onChange={(change) => keeper.enclose(change)}
          onTranscript={(written) =>
            keeper.change(written, {
              ...keeper.state().enclosures,
              transcript: 'machine',
              transcriptConfirmed: false,
            })
          }
          onUnderWay={setUnderWay}
        />
      )}
      {late && (
        <Textarea
          label={t('asynctrial:lateReason')}
          value={why}
          maxLength={1000}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      )}
      {handIn.isError && <ProblemNote thrown={handIn.error} kept={t('asynctrial:stillHere')} />}
      {refused === 'trial-identity-not-fresh' && <IdentifyAnew minutes={trial.speaking.freshMinutes} />}
      {underWay && <p role="status">{t('asynctrial:enclosed.underWay')}</p>}
      <Actions>
        <Button
          disabled={underWay || text.trim() === '' || (late && why.trim() === '') || lines === undefined || unread}
          loading={handIn.isPending}
          onClick={send}
        >
          {action ?? t('asynctrial:seal')}
        </Button>
      </Actions>
      {isParty && <p>{t('asynctrial:sealMeans')}</p>}
    </>
  );
}
