import { Checkbox } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { trialsQuery } from '@/api/queries';
import type { Trial } from '@/api/schemas';
import { useText } from '@/i18n';
import { Badge, CourtTime, Empty, More, Page, Reading } from '@/ui';
import styles from './TrialsPage.module.css';
import { SeveralAtOnce } from './components/SeveralAtOnce';
import { useNames } from './model/useNames';

/** Whether it has an act that can be done in several trials at once. */
const mayDoSeveral = ({ may }: Trial) =>
  ['open-stage', 'extend-window', 'extend-for-outage'].some((act) => may.includes(act));

/** All asynchronous trials somebody takes part in, those that wait for them first; a judge takes several a step further at once. */
export function TrialsPage() {
  const t = useText();
  const trials = useInfiniteQuery(trialsQuery);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, taken: boolean) => {
    const next = new Set(chosen);
    if (taken) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <Page title={t('asynctrial:desk')} wide>
      <Reading of={trials} shape={{ cards: 1, lines: 8 }}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <Empty title={t('asynctrial:noTrials')} />
          ) : (
            <>
              {items.some(mayDoSeveral) && (
                <Checkbox
                  label={t('asynctrial:chooseAll')}
                  checked={items.filter(mayDoSeveral).every(({ id }) => chosen.has(id))}
                  onChange={({ currentTarget: { checked } }) =>
                    setChosen(new Set(checked ? items.filter(mayDoSeveral).map(({ id }) => id) : []))
                  }
                />
              )}
              <ul className={styles.rows}>
                {items
                  .toSorted((one, other) => Number(one.task === undefined) - Number(other.task === undefined))
                  .map((trial) => (
                    <Row
                      key={trial.id}
                      trial={trial}
                      chosen={chosen.has(trial.id)}
                      onChoose={(taken) => choose(trial.id, taken)}
                    />
                  ))}
              </ul>
              <SeveralAtOnce trials={items.filter((trial) => chosen.has(trial.id))} />
            </>
          );
        }}
      </Reading>
      <More of={trials} />
    </Page>
  );
}

interface RowProps {
  trial: Trial;
  chosen: boolean;
  onChoose: (taken: boolean) => void;
}

function Row({ trial, chosen, onChoose }: RowProps) {
  const t = useText();
  const names = useNames(trial);
  const waiting = trial.items.filter((item) => item.awaitsRuling).length;
  const unread = trial.items.filter((item) => item.unread).length;
  return (
    <li>
      {mayDoSeveral(trial) ? (
        <Checkbox
          aria-label={t('asynctrial:choose', { number: trial.caseNumber })}
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      ) : (
        <span />
      )}
      <Link to="/cases/$case/trial" params={{ case: trial.caseId }} className={styles.row}>
        <span className={styles.names}>
          {t.code('ui:cause', trial.cause)} · {trial.parties.map((party) => party.name).join(' / ')}
        </span>
        <span>{trial.caseNumber}</span>
        <span>{t.code('asynctrial:state', trial.state)}</span>
        <span>
          {trial.task === undefined ? (
            trial.waitingFor.length > 0 && (
              <Badge>{t('asynctrial:waitingFor', { who: names.capacities(trial.waitingFor) })}</Badge>
            )
          ) : (
            <Badge look="action">{t.code('ui:trialTask', trial.task)}</Badge>
          )}{' '}
          {waiting > 0 && trial.myParty === undefined && (
            <Badge look="pressing">{t('asynctrial:rulingsDue', { count: waiting })}</Badge>
          )}{' '}
          {unread > 0 && <Badge>{t('asynctrial:newItems', { count: unread })}</Badge>}
        </span>
      </Link>
      {trial.due !== undefined && <CourtTime at={trial.due.at} countdown />}
    </li>
  );
}
