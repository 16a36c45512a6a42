import type { KeyboardEvent } from 'react';
import { Suspense, useRef, useState } from 'react';
import { Link } from '@tanstack/react-router';
import type { HearingAlarm, WatchedHearing, WatchedPerson } from '@/api/schemas';
import { HelpDesk } from '@/features/help';
import { useText } from '@/i18n';
import type { BadgeLook } from '@/ui';
import { Badge, CourtTime, useClockTime } from '@/ui';
import { isOver, needsLooking, overdueMinutes, standingOf, type Standing } from '../model/watched';
import styles from './WatchTable.module.css';

const looks: Record<Standing, BadgeLook> = {
  'not-yet': 'plain',
  waiting: 'action',
  sitting: 'action',
  paused: 'plain',
  'technical-break': 'danger',
  adjourned: 'plain',
  closed: 'plain',
  vacated: 'plain',
};

const troubleLooks: Record<WatchedPerson['standing'], BadgeLook> = {
  'not-yet': 'plain',
  late: 'pressing',
  gone: 'pressing',
  'line-lost': 'danger',
  'line-poor': 'pressing',
};

/**
 * A table to whoever hears it, rows of a wall to whoever sees it; on a phone each row is a card. Arrows move from hearing to hearing, Enter opens, Tab
 * reaches everything by itself.
 */
export function WatchTable({ hearings, now }: { hearings: readonly WatchedHearing[]; now: number }) {
  const t = useText();
  const table = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent) => {
    const rows = [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next === undefined || at === -1) return;
    event.preventDefault();
    rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
  };

  return (
    // The keys are a second way; every row has a link that Tab and Enter reach by themselves.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={table} role="table" aria-label={t('command:title')} className={styles.table} onKeyDown={move}>
      <div role="rowgroup" className={styles.head}>
        <div role="row" className={styles.row}>
          <span role="columnheader">{t('command:column.hearing')}</span>
          <span role="columnheader">{t('command:column.time')}</span>
          <span role="columnheader">{t('command:column.state')}</span>
          <span role="columnheader">{t('command:column.people')}</span>
          <span role="columnheader">{t('command:column.alarms')}</span>
          <span role="columnheader">{t('command:column.help')}</span>
        </div>
      </div>
      <div role="rowgroup">
        {hearings.map((hearing) => (
          <Row key={hearing.id} hearing={hearing} now={now} />
        ))}
      </div>
    </div>
  );
}

function Row({ hearing, now }: { hearing: WatchedHearing; now: number }) {
  const t = useText();
  const standing = standingOf(hearing);
  const overdue = overdueMinutes(hearing, now);
  return (
    <div
      role="row"
      className={styles.row}
      data-hearing={hearing.id}
      data-look={needsLooking(hearing) ? 'wrong' : 'well'}
    >
      <span role="rowheader" className={styles.hearing}>
        <Name hearing={hearing} />
      </span>
      <span role="cell">
        <CourtTime at={hearing.startsAt} countdown="to-beginning" />
      </span>
      <span role="cell" className={styles.marks}>
        <Badge look={looks[standing]}>{t.code('command:state', standing)}</Badge>
        {overdue > 0 && <Badge look="pressing">{t('command:overdue', { count: overdue })}</Badge>}
      </span>
      <span role="cell" className={styles.people}>
        {!isOver(hearing) && <span>{t('command:there', { there: hearing.there, expected: hearing.expected })}</span>}
        {hearing.troubles.map((trouble) => (
          <Trouble key={`${trouble.capacity} ${trouble.person ?? ''} ${trouble.name ?? ''}`} trouble={trouble} />
        ))}
      </span>
      <span role="cell" className={styles.marks}>
        {hearing.alarms.length === 0 ? (
          <span className={styles.none}>{t('command:noAlarm')}</span>
        ) : (
          hearing.alarms.map((alarm) => <Alarm key={alarm.kind} alarm={alarm} />)
        )}
      </span>
      <Help hearing={hearing} />
    </div>
  );
}

/** What it is called, and the ways in: its own clerk's alone. */
function Name({ hearing }: { hearing: WatchedHearing }) {
  const t = useText();
  const name = hearing.cause === undefined ? '' : t.code('ui:cause', hearing.cause);
  if (!hearing.mine) {
    return (
      <>
        <strong>{hearing.caseNumber}</strong> {name}
        <span className={styles.none}>{t('command:notMine')}</span>
      </>
    );
  }
  return (
    <>
      <Link to="/hearings/$hearing" params={{ hearing: hearing.id }} data-row>
        <strong>{hearing.caseNumber}</strong> {name}
      </Link>
      {!isOver(hearing) && (
        <Link
          to="/hearings/$hearing/room"
          params={{ hearing: hearing.id }}
          aria-label={t('command:enterThat', { number: hearing.caseNumber })}
        >
          {t('command:enter')}
        </Link>
      )}
    </>
  );
}

/** Who waits for help, and to its clerk the conversation, opened in place. */
function Help({ hearing }: { hearing: WatchedHearing }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <span role="cell" className={styles.help} data-open={open}>
      {hearing.asking.length > 0 && (
        <Badge look="pressing">{t('command:asks', { count: hearing.asking.length })}</Badge>
      )}
      {hearing.mine && !isOver(hearing) && (
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-label={t('command:helpThat', { number: hearing.caseNumber })}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'command:helpClose' : 'command:help')}
        </button>
      )}
      {open && (
        <Suspense>
          <HelpDesk hearing={hearing.id} />
        </Suspense>
      )}
    </span>
  );
}

function Trouble({ trouble }: { trouble: WatchedPerson }) {
  const t = useText();
  const who = `${t.code('ui:capacity', trouble.capacity)} ${trouble.name ?? ''}`.trim();
  return (
    <span className={styles.trouble}>
      <span>{who}</span>{' '}
      <Badge look={troubleLooks[trouble.standing]}>
        {trouble.lateMinutes === undefined
          ? t.code('command:person', trouble.standing)
          : t('command:late', { count: trouble.lateMinutes })}
      </Badge>
    </span>
  );
}

/** One that is over stays readable and rings no more. */
function Alarm({ alarm }: { alarm: HearingAlarm }) {
  const t = useText();
  const clock = useClockTime();
  const what = t.code('command:alarm', alarm.kind);
  const lasted = alarm.until === undefined;
  const when = lasted
    ? t('command:alarmSince', { time: clock(alarm.since) })
    : t('command:alarmWas', { time: clock(alarm.since), until: clock(alarm.until ?? alarm.since) });
  return (
    <span className={styles.trouble}>
      <Badge look={lasted ? 'danger' : 'plain'}>{what}</Badge>{' '}
      <span>
        {when}
        {alarm.count > 1 && ` · ${t('command:alarmCount', { count: alarm.count })}`}
      </span>
    </span>
  );
}
