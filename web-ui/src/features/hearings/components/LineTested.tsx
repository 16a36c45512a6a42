import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, done } from '@/api/client';
import { lineTestsQuery, lineTestTasksQuery } from '@/api/mediaQueries';
import { queryClient } from '@/api/queries';
import type { Hearing, LineTest } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Badge, CourtTime, ProblemNote } from '@/ui';
import { TestedLine } from '../linetest';

interface Props {
  hearing: Hearing;
  test: LineTest | undefined;
}

/** Whether somebody has tested their line before the hearing, how it was, and of a poor one what the clerk has done about it. */
export function LineTested({ hearing, test }: Props) {
  const t = useText();
  const isOver = hearing.endedAt !== undefined;
  const isBench = hearing.myCapacity === 'judge' || hearing.myCapacity === 'clerk';
  if (test === undefined) {
    // Whether somebody else has tested is told to the bench alone: not knowing is not "not tested".
    return isBench && !isOver ? (
      <p>
        <Badge look="plain">{t('hearings:lineTest.none')}</Badge>
      </p>
    ) : null;
  }
  const { settlement } = test;
  return (
    <>
      <TestedLine test={test} />
      <span>
        {t('hearings:lineTest.at')} <CourtTime at={test.at} />
      </span>
      {settlement !== undefined && (
        <span>
          {t('hearings:lineTest.seenTo', { name: settlement.by })} <CourtTime at={settlement.at} /> · {settlement.note}
        </span>
      )}
      {test.verdict === 'poor' && settlement === undefined && hearing.myCapacity === 'clerk' && !isOver && (
        <SeeTo hearing={hearing.id} person={test.person} />
      )}
    </>
  );
}

function SeeTo({ hearing, person }: { hearing: string; person: string }) {
  const t = useText();
  const [note, setNote] = useState<string>();
  const settle = useMutation({
    mutationFn: (whatWasDone: string) =>
      done(
        api.POST('/api/hearings/{hearing}/line-tests/{person}/settlement', {
          params: { path: { hearing, person } },
          body: { note: whatWasDone },
        }),
      ),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: lineTestsQuery(hearing).queryKey });
      await queryClient.invalidateQueries({ queryKey: lineTestTasksQuery.queryKey });
    },
  });
  if (note === undefined) {
    return (
      <Actions>
        <Button variant="default" onClick={() => setNote('')}>
          {t('hearings:lineTest.seeTo')}
        </Button>
      </Actions>
    );
  }
  return (
    <>
      <Textarea
        mb={8}
        label={t('hearings:lineTest.note')}
        value={note}
        maxLength={2000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {settle.isError && <ProblemNote thrown={settle.error} />}
      <Actions>
        <Button disabled={note.trim().length < 2} loading={settle.isPending} onClick={() => settle.mutate(note.trim())}>
          {t('hearings:lineTest.seeTo')}
        </Button>
        <Button variant="default" onClick={() => setNote(undefined)}>
          {t('ui:cancel')}
        </Button>
      </Actions>
    </>
  );
}
