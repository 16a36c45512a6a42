import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { tellCourtTime } from '@/api/clock';
import { courtQuery, queryClient } from '@/api/queries';
import { useText } from '@/i18n';
import { Actions, Card, CourtTime, ProblemNote, useCourtNow } from '@/ui';

const moves = [15, 60, 1440, 4320, 43200] as const;

/** The court's clock in a demonstration; clerks may move it, so that three days, or a month, pass in one click. */
export function DemoClock({ mayMove }: { mayMove: boolean }) {
  const t = useText();
  const now = useCourtNow(1_000);
  const move = useMutation({
    mutationFn: (forwardMinutes: number) => answer(api.POST('/api/demo/clock', { body: { forwardMinutes } })),
    onSuccess: async (court) => {
      tellCourtTime(court.now);
      queryClient.setQueryData(courtQuery.queryKey, court);
      await queryClient.invalidateQueries();
    },
  });
  return (
    <Card look="quiet" title={t('identity:demo.title')}>
      <p>
        <CourtTime at={new Date(now).toISOString()} />
      </p>
      {mayMove ? (
        <>
          <p>{t('identity:demo.what')}</p>
          {move.isError && <ProblemNote thrown={move.error} />}
          <Actions>
            {moves.map((minutes) => (
              <Button key={minutes} variant="default" disabled={move.isPending} onClick={() => move.mutate(minutes)}>
                {t.code('identity:demo.forward', String(minutes))}
              </Button>
            ))}
          </Actions>
        </>
      ) : (
        <p>{t('identity:demo.clerkOnly')}</p>
      )}
    </Card>
  );
}
