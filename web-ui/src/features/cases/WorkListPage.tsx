import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useDeferredValue, useRef, useState } from 'react';
import { lineTestTasksQuery } from '@/api/mediaQueries';
import { casesQuery, identityChecksQuery } from '@/api/queries';
import type { CaseState, CaseSummary, LineTestTask } from '@/api/schemas';
import { useText } from '@/i18n';
import { Badge, Card, CourtTime, Empty, LinkButton, More, Page, Reading } from '@/ui';
import { SaveTable } from './components/SaveTable';
import styles from './WorkListPage.module.css';
import { addressOf } from './model/turn';

const states: readonly CaseState[] = ['filed', 'correction-asked', 'accepted', 'refused', 'closed'];

/** The clerk's day: what waits, most urgent first; arrows move, Enter opens, `/` searches. */
export function WorkListPage() {
  const t = useText();
  const [everything, setEverything] = useState(false);
  const [state, setState] = useState<CaseState>();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const search = useRef<HTMLInputElement>(null);
  const filter = {
    ...(q === '' ? {} : { q }),
    ...(state === undefined ? {} : { state }),
    ...(everything || q !== '' || state !== undefined ? {} : { workList: true }),
  };
  const cases = useInfiniteQuery(casesQuery(filter));
  const checks = useQuery(identityChecksQuery('submitted'));
  const waiting = checks.data?.items.length ?? 0;
  const poorLines = useQuery(lineTestTasksQuery).data?.items ?? [];

  return (
    <Page title={t('ui:nav.desk')} wide>
      <p>
        <LinkButton variant="default" to="/command">
          {t('command:title')}
        </LinkButton>
      </p>
      {waiting > 0 && (
        <Card look="turn">
          <p>
            <strong>{t('cases:desk.checks', { count: waiting })}</strong>
          </p>
          <p>
            <LinkButton to="/identity-checks">{t('ui:nav.identity')}</LinkButton>
          </p>
        </Card>
      )}
      {poorLines.length > 0 && <PoorLines tasks={poorLines} />}
      <search className={styles.search}>
        <TextInput
          ref={search}
          label={t('cases:desk.search')}
          description={t('cases:desk.searchHint')}
          type="search"
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('cases:desk.state')}
          value={state ?? ''}
          data={[
            { value: '', label: t('cases:desk.anyState') },
            ...states.map((value) => ({ value, label: t.code('ui:caseState', value) })),
          ]}
          onChange={(event) => setState(states.find((value) => value === event.currentTarget.value))}
        />
        <Checkbox
          label={t('cases:desk.everything')}
          checked={everything}
          onChange={(event) => setEverything(event.currentTarget.checked)}
        />
      </search>
      <Reading of={cases} shape={{ cards: 1, lines: 8 }}>
        {({ pages }) => {
          const found = pages.flatMap((page) => page.items);
          return (
            <>
              <p role="status">{t('cases:desk.count', { count: found.length })}</p>
              {found.length === 0 ? (
                <Empty title={t('cases:desk.empty')} />
              ) : (
                <Rows found={found} onSearch={() => search.current?.focus()} />
              )}
            </>
          );
        }}
      </Reading>
      <More of={cases} />
      <SaveTable filter={filter} />
      <p>
        <LinkButton variant="default" to="/archive">
          {t('archive:search')}
        </LinkButton>{' '}
        <LinkButton variant="default" to="/audits">
          {t('ledger:audit.title')}
        </LinkButton>{' '}
        <LinkButton variant="default" to="/trials">
          {t('asynctrial:desk')}
        </LinkButton>{' '}
        <LinkButton variant="default" to="/what-if">
          {t('asynctrial:whatIf')}
        </LinkButton>
      </p>
    </Page>
  );
}

/** People who tested their line before a hearing, and to whose poor one nobody has seen; the next hearing first. */
function PoorLines({ tasks }: { tasks: readonly LineTestTask[] }) {
  const t = useText();
  return (
    <Card look="turn" title={t('cases:desk.lineTests', { count: tasks.length })}>
      <ul>
        {tasks.map((task) => (
          <li key={`${task.hearing} ${task.person.id ?? ''}`}>
            <Link to="/hearings/$hearing" params={{ hearing: task.hearing }}>
              {t.code('ui:capacity', task.person.capacity ?? '')} {task.person.name}
            </Link>
            {' · '}
            {task.caseNumber}
            {' · '}
            {task.reasons.map((reason) => t.code('hearings:lineTest.reason', reason)).join(' · ')}
            {' · '}
            <CourtTime at={task.startsAt} countdown="to-beginning" />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Rows({ found, onSearch }: { found: CaseSummary[]; onSearch: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const list = useRef<HTMLUListElement>(null);

  const move = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
    } else if (event.key === '/') {
      event.preventDefault();
      onSearch();
    }
  };

  return (
    // The keys are a second way; every row is a link that Tab and Enter reach by themselves.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul ref={list} className={styles.rows} onKeyDown={move}>
      {found.map((summary) => {
        const address = addressOf(summary.turn, summary.id) ?? `/cases/${summary.id}`;
        const asks = summary.turn.mine && summary.turn.kind !== 'none';
        return (
          <li key={summary.id}>
            <a
              href={address}
              data-row
              className={styles.row}
              onClick={(event) => {
                event.preventDefault();
                void navigate({ href: address });
              }}
            >
              <span>{summary.number ?? t('cases:noNumberYet')}</span>
              <span className={styles.names}>
                {t.code('ui:cause', summary.cause)} · {summary.plaintiff} / {summary.defendant}
              </span>
              <span>
                <Badge look={asks ? 'action' : 'plain'}>
                  {asks ? t.code('cases:turnDo', summary.turn.kind) : t.code('ui:caseState', summary.state)}
                </Badge>
              </span>
            </a>
            {summary.turn.due !== undefined && <CourtTime at={summary.turn.due.at} countdown />}
          </li>
        );
      })}
    </ul>
  );
}
