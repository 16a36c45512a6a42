import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { lineTestsQuery } from '@/api/mediaQueries';
import { meQuery } from '@/api/queries';
import { useText } from '@/i18n';
import { Actions, Card, CourtTime, Skeleton } from '@/ui';
import { TestedLine } from './components/TestedLine';
import { withTestTexts } from './onDemand';

const OwnLine = lazy(() => withTestTexts(() => import('./components/OwnLine')));

/** On the page of a hearing that is to come: how my line was when I tested it, and a way to test it any day before. */
export function LineTestCard({ hearing }: { hearing: string }) {
  const t = useText();
  const me = useQuery(meQuery);
  const tests = useQuery(lineTestsQuery(hearing));
  const [open, setOpen] = useState(false);
  const mine = tests.data?.items.find((test) => test.person === me.data?.id);
  return (
    <Card title={t('hearings:lineTest.title')}>
      <p>{t('hearings:lineTest.lead')}</p>
      {open ? (
        <Suspense fallback={<Skeleton lines={4} />}>
          <OwnLine hearing={hearing} onClose={() => setOpen(false)} />
        </Suspense>
      ) : (
        <Actions>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('hearings:lineTest.begin')}
          </Button>
        </Actions>
      )}
      {/* Below, because it comes later; what the open test says of itself is newer. */}
      {!open && mine !== undefined && (
        <>
          <TestedLine test={mine} />
          <p>
            {t('hearings:lineTest.at')} <CourtTime at={mine.at} />
          </p>
        </>
      )}
    </Card>
  );
}
