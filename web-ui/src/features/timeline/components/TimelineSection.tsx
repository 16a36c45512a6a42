import { useInfiniteQuery } from '@tanstack/react-query';
import { timelineQuery } from '@/api/queries';
import { useText } from '@/i18n';
import { Empty, More, Reading } from '@/ui';
import { TimelineList } from './TimelineList';

/** What happened in the case, newest first. */
export function TimelineSection({ caseId }: { caseId: string }) {
  const t = useText();
  const timeline = useInfiniteQuery(timelineQuery(caseId));
  return (
    <>
      <Reading of={timeline} shape={{ lines: 6 }}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.items);
          return entries.length === 0 ? <Empty title={t('timeline:empty')} /> : <TimelineList entries={entries} />;
        }}
      </Reading>
      <More of={timeline} />
    </>
  );
}
