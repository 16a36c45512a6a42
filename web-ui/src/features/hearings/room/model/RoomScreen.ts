import {
  isActName,
  type ActName,
  type FinalEnd,
  type FromCourt,
  type Line,
  type LineQuality,
  type PictureStep,
  type PrivateRoom,
  type RecordingAlarm,
  type RoomPerson,
  type RoomState,
} from '@/rtc';
import { afterLine, afterMissed, NEVER_AWAY, putAway, type Absence, type Missed } from './missed';

/** What is known of the visit: how the line stands, and what the court has said over it. */
export interface Visit {
  line: Line | { at: 'not-entered' };
  you: string | undefined;
  state: RoomState | undefined;
  /** Whether `state` was heard on the present line, or is the last one of a line that was lost. */
  stateIsFresh: boolean;
  speaker: string | null;
  quality: Readonly<Record<string, LineQuality>>;
  /** How the worst of the pictures arrives that each sees. */
  pictures: Readonly<Record<string, PictureStep | null>>;
  /** What the recording lacks, as the court last said to judge and clerk. */
  alarm: RecordingAlarm | undefined;
  hasBeenInRoom: boolean;
  absence: Absence;
}

/** The part of a visit that screens with people on them show. */
export interface Room {
  state: RoomState;
  me: RoomPerson;
  may: readonly ActName[];
  speaker: string | null;
  quality: Readonly<Record<string, LineQuality>>;
  pictures: Readonly<Record<string, PictureStep | null>>;
  alarm: RecordingAlarm | undefined;
  missed: Missed | undefined;
}

/** The screens that show a room, while the line is up. */
export type LiveScreen = { at: 'waiting' | 'in-room' | 'put-back' | 'apart'; room: Room };

export type Refused =
  | { why: 'ticket'; code: string; instance: string | undefined }
  | { why: 'malformed' | 'barred'; reason: string }
  | { why: 'replaced' };

/**
 * What is on the screen, each with only what it shows.
 *
 * ```
 * Checking ─▶ Waiting ─▶ InRoom ⇄ PutBack        Waiting | InRoom | PutBack | Apart ⇄ LineDown
 * Waiting | InRoom | PutBack ⇄ Apart, the private room of a side
 * any ─▶ Removed | Dismissed | Over | Refused    Refused(replaced) ─▶ Checking, when the person takes the place back
 * ```
 */
export type RoomScreen =
  | { at: 'checking'; entering: 'not-yet' | 'asked' | 'trying-again' }
  | LiveScreen
  | { at: 'line-down'; last: LiveScreen; attempt: number }
  | { at: 'removed' | 'dismissed' }
  | { at: 'over'; outcome: 'closed' | 'adjourned' | 'vacated'; caseId: string | undefined }
  | { at: 'refused'; refused: Refused };

export type Happening =
  /** `at`: in ms, by the clock of this page. */
  | { kind: 'line'; line: Line; at: number }
  | { kind: 'heard'; message: FromCourt }
  /** The person has read what they missed. */
  | { kind: 'missed-read' };

export const BEFORE_ENTERING: Visit = {
  line: { at: 'not-entered' },
  you: undefined,
  state: undefined,
  stateIsFresh: false,
  speaker: null,
  quality: {},
  pictures: {},
  alarm: undefined,
  hasBeenInRoom: false,
  absence: NEVER_AWAY,
};

/** Takes in what happened. Pure: the same visit and happening give the same next visit. */
export function after(visit: Visit, happening: Happening): Visit {
  switch (happening.kind) {
    case 'line':
      return {
        ...visit,
        line: happening.line,
        stateIsFresh: false,
        absence: afterLine(visit.absence, happening.line, happening.at),
      };
    case 'heard':
      return afterMessage(visit, happening.message);
    case 'missed-read':
      return { ...visit, absence: putAway(visit.absence) };
  }
}

/** The screen that a visit calls for. What the court has decided outweighs how the line ended. */
export function screenOf(visit: Visit): RoomScreen {
  const { line } = visit;
  const decided = decidedOf(visit);
  if (decided) return decided;
  switch (line.at) {
    case 'not-entered':
    case 'left':
      return { at: 'checking', entering: 'not-yet' };
    case 'entering':
      return { at: 'checking', entering: 'asked' };
    case 'refused':
      return { at: 'refused', refused: { why: 'ticket', code: line.code, instance: line.instance } };
    case 'ended':
      return screenAfterEnd(line.end, visit);
    case 'down':
      return lostOr(visit, line.attempt, { at: 'checking', entering: 'trying-again' });
    case 'up':
      if (!visit.stateIsFresh) return lostOr(visit, 1, { at: 'checking', entering: 'asked' });
      return liveOf(visit) ?? { at: 'checking', entering: 'asked' };
  }
}

/** The screen with the room on it, be it only the last picture of one whose line is down. */
export function liveScreen(screen: RoomScreen): LiveScreen | undefined {
  switch (screen.at) {
    case 'waiting':
    case 'in-room':
    case 'put-back':
    case 'apart':
      return screen;
    case 'line-down':
      return screen.last;
    case 'checking':
    case 'removed':
    case 'dismissed':
    case 'over':
    case 'refused':
      return undefined;
  }
}

/** The court's own people, who run the hearing from its desk; everybody else is where the court put them. */
export function isOfCourt(person: Pick<RoomPerson, 'capacity'>): boolean {
  return person.capacity === 'judge' || person.capacity === 'clerk';
}

/** The private room that I am in. */
export function privateRoomOf({ state, me }: Pick<Room, 'state' | 'me'>): PrivateRoom | undefined {
  return state.privateRooms.find((one) => one.members.includes(me.person));
}

function afterMessage(visit: Visit, message: FromCourt): Visit {
  switch (message.type) {
    case 'welcome':
      return { ...visit, you: message.you.person };
    case 'state': {
      // On one line the numbers only grow; a lower one overtook itself and is old.
      if (visit.stateIsFresh && visit.state && message.seq < visit.state.seq) return visit;
      const place = message.people.find((one) => one.person === visit.you)?.place;
      return { ...visit, state: message, stateIsFresh: true, hasBeenInRoom: visit.hasBeenInRoom || place === 'room' };
    }
    case 'missed':
      return { ...visit, absence: afterMissed(visit.absence, message) };
    case 'speaker':
      return { ...visit, speaker: message.person };
    case 'quality':
      return {
        ...visit,
        quality: { ...visit.quality, [message.person]: message.verdict },
        pictures: { ...visit.pictures, [message.person]: message.picture },
      };
    case 'recording-alarm':
      return { ...visit, alarm: message };
    case 'record':
    case 'pong':
    case 'act-done':
    case 'act-refused':
    case 'offer':
    case 'too-fast':
    case 'gallery':
    case 'goodbye':
      return visit;
  }
}

function decidedOf({ state, you, line }: Visit): RoomScreen | undefined {
  // Somebody who asks to enter again wants to hear it from the court anew.
  if (!state || line.at === 'entering') return undefined;
  const me = state.people.find((one) => one.person === you);
  if (me?.place === 'removed') return { at: 'removed' };
  if (me?.duty?.state === 'dismissed' || me?.duty?.state === 'recused') return { at: 'dismissed' };
  const { state: outcome, caseId } = state.hearing;
  switch (outcome) {
    case 'closed':
    case 'adjourned':
    case 'vacated':
      return { at: 'over', outcome, caseId };
    case 'scheduled':
    case 'waiting-room-open':
    case 'in-session':
    case 'paused':
      return undefined;
  }
}

/** The law's code for somebody who comes back after having been removed. */
const REMOVED_STAYS_OUT = 'hearing-removed-stays-out';

function screenAfterEnd(end: FinalEnd, visit: Visit): RoomScreen {
  switch (end.kind) {
    case 'over':
      return { at: 'over', outcome: 'closed', caseId: visit.state?.hearing.caseId };
    case 'dismissed':
      return { at: 'dismissed' };
    case 'barred':
      return end.reason === REMOVED_STAYS_OUT
        ? { at: 'removed' }
        : { at: 'refused', refused: { why: 'barred', reason: end.reason } };
    case 'malformed':
      return { at: 'refused', refused: { why: 'malformed', reason: end.reason } };
    case 'replaced':
      return { at: 'refused', refused: { why: end.kind } };
  }
}

function lostOr(visit: Visit, attempt: number, otherwise: RoomScreen): RoomScreen {
  const last = liveOf(visit);
  return last ? { at: 'line-down', last, attempt } : otherwise;
}

function liveOf(visit: Visit): LiveScreen | undefined {
  const { state, you, speaker, quality, pictures, alarm, absence } = visit;
  const me = state?.people.find((one) => one.person === you);
  if (!state || !me) return undefined;
  const { missed } = absence;
  const room: Room = { state, me, may: state.may.filter(isActName), speaker, quality, pictures, alarm, missed };
  if (privateRoomOf(room) !== undefined) return { at: 'apart', room };
  if (isOfCourt(me) || me.place === 'room') return { at: 'in-room', room };
  return { at: visit.hasBeenInRoom ? 'put-back' : 'waiting', room };
}
