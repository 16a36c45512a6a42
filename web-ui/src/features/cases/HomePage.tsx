import { useInfiniteQuery } from '@tanstack/react-query';
import { casesQuery } from '@/api/queries';
import { useText } from '@/i18n';
import { Card, Empty, Page, Reading } from '@/ui';

/** My matters. */
export function HomePage() {
  const t = useText();
  const cases = useInfiniteQuery(casesQuery());

  return (
    <Page title={t('ui:nav.matters')}>
      <Reading of={cases}>
        {({ pages }) => {
          const mine = pages.flatMap((page) => page.items);
          if (mine.length === 0) return <Empty title={t('cases:home.empty')} />;
          return mine.map((summary) => (
            <Card key={summary.id} title={summary.number ?? t.code('ui:cause', summary.cause)}>
              <p>{t.code('ui:caseState', summary.state)}</p>
            </Card>
          ));
        }}
      </Reading>
    </Page>
  );
}
