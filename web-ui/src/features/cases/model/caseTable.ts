import type { CaseSummary } from '@/api/schemas';
import type { Text } from '@/i18n';

/** One case a row under a row of headings, in the reader's words; times by the court's clock, in a form that sorts and that spreadsheets know. */
export function caseTable(cases: readonly CaseSummary[], t: Text, zone: string): string[][] {
  const at = timesIn(zone);
  return [
    [
      t('cases:table.number'),
      t('cases:table.cause'),
      t('cases:table.plaintiff'),
      t('cases:table.defendant'),
      t('cases:table.state'),
      t('cases:table.turn'),
      t('cases:table.mine'),
      t('cases:table.due', { zone }),
      t('cases:table.hearing', { zone }),
      t('cases:table.filed', { zone }),
      t('cases:table.changed', { zone }),
    ],
    ...cases.map((one) => [
      one.number ?? '',
      t.code('ui:cause', one.cause),
      one.plaintiff,
      one.defendant,
      t.code('ui:caseState', one.state),
      one.turn.kind === 'none' ? '' : t.code('cases:turnDo', one.turn.kind),
      t(one.turn.mine ? 'cases:table.yes' : 'cases:table.no'),
      dueAt(at, one.turn.due?.at),
      at(one.nextHearingAt),
      at(one.filedAt),
      at(one.changedAt),
    ]),
  ];
}

/** A time limit that ends with a day ends on that day at 24:00, as it does on the screen, and not on the next. */
function dueAt(at: (instant: string | undefined) => string, due: string | undefined): string {
  const written = at(due);
  if (due === undefined || !written.endsWith(' 00:00')) return written;
  return at(new Date(Date.parse(due) - 1).toISOString()).replace(/ \d\d:\d\d$/, ' 24:00');
}

/** 2026-03-09 15:00, as Sweden writes it. */
function timesIn(zone: string): (instant: string | undefined) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (instant) => (instant === undefined ? '' : format.format(new Date(instant)));
}

/** The table as a file: with a mark by which spreadsheets know UTF-8; what would be taken for a formula is text. */
export async function csvOf(table: readonly string[][]): Promise<Blob> {
  // Loaded with the first file, not with the page.
  const { default: papa } = await import('papaparse');
  return new Blob(['\uFEFF', papa.unparse([...table], { escapeFormulae: true })], { type: 'text/csv;charset=utf-8' });
}
