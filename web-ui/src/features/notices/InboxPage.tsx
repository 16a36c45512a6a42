import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { answer, api } from '@/api/client';
import { inboxQuery, queryClient } from '@/api/queries';
import type { Notice } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Badge, Card, CourtTime, Empty, LinkButton, More, Page, Reading, usePresented } from '@/ui';
import { addressOfNotice } from './model/addressOfNotice';

const route = getRouteApi('/around/signed-in-only/inbox');

/** What the court told me. A letter leads to its notice. Reading it is on record, so it takes a press, not a glance. */
export function InboxPage() {
  const t = useText();
  const inbox = useInfiniteQuery(inboxQuery);
  const { notice: wanted } = route.useSearch();
  return (
    <Page title={t('ui:nav.inbox')}>
      <Reading of={inbox} shape={{ cards: 3 }}>
        {({ pages }) => {
          const notices = pages.flatMap((page) => page.items);
          if (notices.length === 0) return <Empty title={t('notices:empty')} />;
          return notices.map((notice) => <Told key={notice.id} notice={notice} wanted={notice.id === wanted} />);
        }}
      </Reading>
      <More of={inbox} />
    </Page>
  );
}

function Told({ notice, wanted }: { notice: Notice; wanted: boolean }) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted) place.current?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  const present = usePresented();
  const read = useMutation({
    mutationFn: () => answer(api.POST('/api/inbox/{notice}/reading', { params: { path: { notice: notice.id } } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['inbox'] });
      await queryClient.invalidateQueries({ queryKey: ['me'] });
    },
  });
  const address = addressOfNotice(notice);
  const startsAt = notice.params['startsAt'];
  const params = present({ caseNumber: notice.caseNumber ?? '', ...notice.params });
  return (
    <div ref={place}>
      <Card look={notice.readAt === undefined ? 'turn' : 'plain'} title={t.code('notices:kind', notice.kind, params)}>
        {t.knows('notices:body', notice.kind) && <p>{t.code('notices:body', notice.kind, params)}</p>}
        {typeof startsAt === 'string' && (
          <p>
            <strong>
              <CourtTime at={startsAt} countdown="to-beginning" />
            </strong>
          </p>
        )}
        <p>
          {notice.caseNumber !== undefined && <>{notice.caseNumber} · </>}
          <CourtTime at={notice.at} />
        </p>
        <Actions>
          {address !== undefined && (
            <LinkButton variant={notice.readAt === undefined ? 'filled' : 'default'} to={address}>
              {t('notices:open')}
            </LinkButton>
          )}
          {notice.readAt === undefined ? (
            <Button variant="default" loading={read.isPending} onClick={() => read.mutate()}>
              {t('notices:markRead')}
            </Button>
          ) : (
            <Badge look="verified">{t('notices:read')}</Badge>
          )}
        </Actions>
      </Card>
    </div>
  );
}
