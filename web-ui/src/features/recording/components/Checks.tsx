import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { recordingQuery } from '@/api/mediaQueries';
import { queryClient } from '@/api/queries';
import type { HearingRecording, RecordingCheck } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, CourtTime, LegalBasis, ProblemNote } from '@/ui';
import { Spans } from './Missing';
import styles from './recording.module.css';

interface Props {
  hearing: string;
  recording: HearingRecording;
  /** Whether the reader may have everything read again. */
  keeps: boolean;
}

/** Whether the recording has what it should, as the court found when it last read everything again. */
export function Checks({ hearing, recording: { checks }, keeps }: Props) {
  const t = useText();
  const done = checks.find((check) => check.checkedAt !== undefined);
  const waits = checks.some((check) => check.checkedAt === undefined);
  const asking = useMutation({
    mutationFn: () => answer(api.POST('/api/hearings/{hearing}/recording/checks', { params: { path: { hearing } } })),
    onSuccess: (recording) => queryClient.setQueryData(recordingQuery(hearing).queryKey, recording),
  });
  return (
    <section className={styles.checks} aria-live="polite">
      <h3>{t('recording:checks')}</h3>
      {done === undefined ? <p>{t('recording:notChecked')}</p> : <Found check={done} />}
      {waits && <p>{t('recording:checking')}</p>}
      {asking.isError && <ProblemNote thrown={asking.error} />}
      {keeps && !waits && (
        <Actions>
          <Button variant="default" loading={asking.isPending} onClick={() => asking.mutate()}>
            {t('recording:checkNow')}
          </Button>
        </Actions>
      )}
    </section>
  );
}

function Found({ check }: { check: RecordingCheck }) {
  const t = useText();
  const { checkedAt, segments = 0, shortfalls } = check;
  return (
    <>
      <p>
        {t('recording:checked', { count: segments })} {checkedAt !== undefined && <CourtTime at={checkedAt} />}
      </p>
      {shortfalls.length === 0 ? (
        <p>{t('recording:whole')}</p>
      ) : (
        <>
          <p>
            {t('recording:lacking')} <LegalBasis basis="AVR 4" />
          </p>
          <Spans kind="shortfall" spans={shortfalls}>
            {({ kind, person }) =>
              person === undefined
                ? t.code('recording:shortfall', kind)
                : `${person.name}: ${t.code('recording:shortfall', kind)}`
            }
          </Spans>
        </>
      )}
    </>
  );
}
