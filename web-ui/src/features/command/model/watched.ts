import type { HearingAlarm, WatchedHearing } from '@/api/schemas';

/** Where a hearing stands, in the words of whoever watches over many: a break and a technical one are two things. */
export type Standing =
  'not-yet' | 'waiting' | 'sitting' | 'paused' | 'technical-break' | 'adjourned' | 'closed' | 'vacated';

export function standingOf({ state, interruption }: Pick<WatchedHearing, 'state' | 'interruption'>): Standing {
  switch (state) {
    case 'scheduled':
      return 'not-yet';
    case 'waiting-room-open':
      return 'waiting';
    case 'in-session':
      return 'sitting';
    case 'paused':
      return interruption === 'technical' ? 'technical-break' : 'paused';
    case 'adjourned':
    case 'closed':
    case 'vacated':
      return state;
  }
}

export const isOver = ({ state }: Pick<WatchedHearing, 'state'>) => ['adjourned', 'closed', 'vacated'].includes(state);

/** Whether it goes on: people wait, or the court sits or pauses. */
export const isOn = (hearing: Pick<WatchedHearing, 'state'>) => hearing.state !== 'scheduled' && !isOver(hearing);

const MINUTE_MS = 60_000;

/** Whole minutes since the hour at which it should have begun and has not; 0 while there are none. */
export function overdueMinutes(hearing: Pick<WatchedHearing, 'state' | 'startsAt'>, now: number): number {
  if (hearing.state !== 'scheduled' && hearing.state !== 'waiting-room-open') return 0;
  return Math.max(0, Math.floor((now - Date.parse(hearing.startsAt)) / MINUTE_MS));
}

const rings = (alarm: HearingAlarm) => alarm.until === undefined;

/** Whether somebody should look at it now: an alarm that lasts, somebody who waits for help or is late, a line lost or bad. */
export function needsLooking({
  alarms,
  troubles,
  asking,
}: Pick<WatchedHearing, 'alarms' | 'troubles' | 'asking'>): boolean {
  return asking.length > 0 || alarms.some(rings) || troubles.some(({ standing }) => standing !== 'not-yet');
}
