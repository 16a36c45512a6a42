import { useQuery } from '@tanstack/react-query';
import { commandQuery } from '@/api/commandQueries';
import type { CommandView } from '@/api/schemas';
import { useText } from '@/i18n';
import { Empty, Page, Reading, useClockTime } from '@/ui';
import styles from './CommandPage.module.css';
import { WatchTable } from './components/WatchTable';
import { isOn, needsLooking } from './model/watched';

/** Every hearing of the court that is on or begins today, on one page that keeps itself up to date. */
export function CommandPage() {
  const t = useText();
  const watch = useQuery(commandQuery);
  return (
    <Page title={t('command:title')} back="/" wide lead={t('command:lead')}>
      <Reading of={watch} shape={{ cards: 1, lines: 6 }}>
        {(view) => (
          <>
            <Summary view={view} stale={watch.isRefetchError} />
            {view.items.length === 0 ? (
              <Empty title={t('command:empty')}>
                <p>{t('command:emptyHow')}</p>
              </Empty>
            ) : (
              <WatchTable hearings={view.items} now={Date.parse(view.now)} />
            )}
            {view.more && <p>{t('command:more')}</p>}
          </>
        )}
      </Reading>
    </Page>
  );
}

/** How it stands in one line, spoken again only when it has become another. What is no longer known to be true says so. */
function Summary({ view, stale }: { view: CommandView; stale: boolean }) {
  const t = useText();
  const clock = useClockTime();
  const on = view.items.filter(isOn).length;
  const wrong = view.items.filter(needsLooking).length;
  return (
    <p role="status" className={stale ? styles.stale : styles.summary}>
      {stale
        ? t('command:stale', { time: clock(view.now) })
        : `${t('command:on', { count: on })} · ${t('command:wrong', { count: wrong })}`}
    </p>
  );
}
