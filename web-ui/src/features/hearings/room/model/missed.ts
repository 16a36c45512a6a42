import type { FromCourt, Line, MissedAct } from '@/rtc';

/** What happened in the courtroom while the line was down, and was not put away yet. */
export interface Missed {
  acts: readonly MissedAct[];
  /** How many more there were before these. */
  earlier: number;
  /** How long the line was down. */
  seconds: number;
}

/** How long the line is down or was, and what was told of that time. */
export interface Absence {
  wasUp: boolean;
  /** In ms, by the clock of this page. */
  downSince: number | undefined;
  seconds: number;
  /** Every act that was ever told: nothing is told twice. */
  told: ReadonlySet<string>;
  missed: Missed | undefined;
}

export const NEVER_AWAY: Absence = {
  wasUp: false,
  downSince: undefined,
  seconds: 0,
  told: new Set(),
  missed: undefined,
};

export function afterLine(absence: Absence, line: Line, at: number): Absence {
  const { wasUp, downSince } = absence;
  if (line.at !== 'up') return wasUp && downSince === undefined ? { ...absence, downSince: at } : absence;
  const seconds = downSince === undefined ? absence.seconds : Math.round((at - downSince) / 1000);
  return { ...absence, wasUp: true, downSince: undefined, seconds };
}

/** What is not put away yet stays, and the new stands behind it. */
export function afterMissed(absence: Absence, { acts, earlier }: Extract<FromCourt, { type: 'missed' }>): Absence {
  const fresh = acts.filter(({ id }) => !absence.told.has(id));
  if (fresh.length === 0) return absence;
  const { missed, seconds } = absence;
  return {
    ...absence,
    told: new Set([...absence.told, ...fresh.map(({ id }) => id)]),
    missed: {
      acts: [...(missed?.acts ?? []), ...fresh],
      earlier: (missed?.earlier ?? 0) + earlier,
      seconds: (missed?.seconds ?? 0) + seconds,
    },
  };
}

export function putAway(absence: Absence): Absence {
  return { ...absence, missed: undefined };
}
