import type { RecordLine, TimelineEntry } from '@/api/schemas';

/** A line, or what the court's system noted in between. */
export type Told = { line: RecordLine } | { entry: TimelineEntry };

/** What happened and what was written, in the order of time. */
export function accountOf(lines: readonly RecordLine[], entries: readonly TimelineEntry[]): Told[] {
  const told: { at: string; what: Told }[] = [
    ...entries.filter(happened).map((entry) => ({ at: entry.at, what: { entry } })),
    ...lines.map((line) => ({ at: line.at, what: { line } })),
  ];
  return told.sort((one, other) => Date.parse(one.at) - Date.parse(other.at)).map(({ what }) => what);
}

/** Written about elsewhere: the record itself in its lines, the booking long before anybody sat. */
function happened({ kind }: TimelineEntry): boolean {
  return !kind.startsWith('record-') && kind !== 'hearing-scheduled';
}
