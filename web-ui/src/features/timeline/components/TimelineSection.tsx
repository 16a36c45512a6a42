import { useInfiniteQuery } from '@tanstack/react-query';
import { timelineQuery } from '@/api/queries';
import { ActReceipt } from '@/features/ledger';
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
          if (entries.length === 0) return <Empty title={t('timeline:empty')} />;
          return <TimelineList entries={entries} more={({ id }) => <ActReceipt caseId={caseId} entry={id} />} />;
        }}
      </Reading>
      <More of={timeline} />
    </>
  );
}
