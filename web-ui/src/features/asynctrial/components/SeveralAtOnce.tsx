import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { queryClient } from '@/api/queries';
import type { Trial, TrialAct } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, CourtTime } from '@/ui';
import { actIn } from '../model/useTrialActs';
import { Hours } from './Hours';
import { OutageForm } from './OutageForm';

interface Result {
  /** As it then stands. */
  trial: Trial;
  /** Code of the refusal; absent if it was done. */
  refused?: string;
}

/** One act on each of the trials chosen. Each is decided by itself: one that is refused says so, and the others go on. */
export function SeveralAtOnce({ trials }: { trials: readonly Trial[] }) {
  const t = useText();
  const [hours, setHours] = useState(48);
  const all = useMutation({
    mutationFn: async (wanted: TrialAct) => {
      const results: Result[] = [];
      for (const trial of trials) {
        results.push(
          await actIn(trial, wanted).then(
            (changed): Result => ({ trial: changed }),
            (thrown: unknown): Result => {
              const problem = problemOf(thrown);
              return { trial, refused: problem.kind === 'refused' ? problem.code : problem.kind };
            },
          ),
        );
      }
      return results;
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['trials'] }),
  });
  if (trials.length === 0 && all.data === undefined) return null;
  const may = (act: TrialAct['act']) => trials.some((trial) => trial.may.includes(act));
  const button = (wanted: TrialAct, label: string) => (
    <Button variant="default" disabled={!may(wanted.act)} loading={all.isPending} onClick={() => all.mutate(wanted)}>
      {label}
    </Button>
  );
  return (
    <Card title={t('asynctrial:severalAtOnce', { count: trials.length })}>
      {(may('open-stage') || may('extend-window')) && (
        <>
          <Hours label={t('asynctrial:hours')} value={hours} onChange={setHours} />
          <Actions>
            {button({ act: 'open-stage', hours }, t('asynctrial:do.open-stage'))}
            {button({ act: 'extend-window', hours }, t('asynctrial:do.extend-window'))}
          </Actions>
        </>
      )}
      {may('extend-for-outage') && <OutageForm busy={all.isPending} onCertify={(outage) => all.mutate(outage)} />}
      {all.data !== undefined && (
        <ul role="status">
          {all.data.map(({ trial, refused }) => (
            <li key={trial.id}>
              {trial.caseNumber} · {refused === undefined ? t('asynctrial:isGranted') : t.code('ui:refusal', refused)}{' '}
              {refused === undefined && trial.due !== undefined && (
                <>
                  {t('asynctrial:due')} <CourtTime at={trial.due.at} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
