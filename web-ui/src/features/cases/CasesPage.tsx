import { useInfiniteQuery } from '@tanstack/react-query';
import { casesQuery } from '@/api/queries';
import { useText } from '@/i18n';
import { Empty, More, Page, Reading } from '@/ui';
import { CaseRow } from './components/CaseRow';

/** Every case a judge may see. */
export function CasesPage() {
  const t = useText();
  const cases = useInfiniteQuery(casesQuery());
  return (
    <Page title={t('ui:nav.matters')} back="/" wide>
      <Reading of={cases} shape={{ cards: 4 }}>
        {({ pages }) => {
          const found = pages.flatMap((page) => page.items);
          return found.length === 0 ? (
            <Empty title={t('cases:desk.empty')} />
          ) : (
            found.map((summary) => <CaseRow key={summary.id} summary={summary} />)
          );
        }}
      </Reading>
      <More of={cases} />
    </Page>
  );
}
