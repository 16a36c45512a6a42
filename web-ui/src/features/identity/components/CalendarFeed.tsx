import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { answer, api, done } from '@/api/client';
import { calendarFeedQuery, queryClient } from '@/api/queries';
import { useText } from '@/i18n';
import { Actions, Card, CopyText, CourtTime, ProblemNote, Reading } from '@/ui';

/** The secret address under which a calendar program reads my deadlines and hearings. It is shown once, when it is made. */
export function CalendarFeed() {
  const t = useText();
  const feed = useQuery(calendarFeedQuery);
  const make = useMutation({
    mutationFn: () => answer(api.PUT('/api/me/calendar-feed')),
    onSuccess: (made) => queryClient.setQueryData(calendarFeedQuery.queryKey, made),
  });
  const withdraw = useMutation({
    mutationFn: () => done(api.DELETE('/api/me/calendar-feed')),
    onSuccess: () => queryClient.setQueryData(calendarFeedQuery.queryKey, {}),
  });
  const failed = make.error ?? withdraw.error;
  return (
    <Card title={t('identity:calendar.title')}>
      <p>{t('identity:calendar.what')}</p>
      <Reading of={feed}>
        {({ since, url }) => (
          <>
            {url !== undefined && (
              <>
                <p>{t('identity:calendar.once')}</p>
                <p style={{ overflowWrap: 'anywhere' }}>
                  <code>{url}</code>
                </p>
                <CopyText text={url} />
              </>
            )}
            {since !== undefined && (
              <p>
                {t('identity:calendar.since')} <CourtTime at={since} />
              </p>
            )}
            <Actions>
              <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
                {since === undefined ? t('identity:calendar.make') : t('identity:calendar.renew')}
              </Button>
              {since !== undefined && (
                <Button variant="subtle" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
                  {t('identity:calendar.withdraw')}
                </Button>
              )}
            </Actions>
          </>
        )}
      </Reading>
      {failed !== null && <ProblemNote thrown={failed} />}
    </Card>
  );
}
