import type { RoomPerson } from '@/rtc';
import { isOfCourt, liveScreen, type Room, type RoomScreen } from './RoomScreen';

/** One sentence for the ears of those who do not see the change: a key under `announce.` with what it names. */
export type Announcement =
  | { key: string }
  | { key: string; person: RoomPerson }
  | { key: string; exhibit: string }
  | { key: 'missed'; count: number }
  | { key: string; step: string };

/** What is worth saying aloud between two screens, most weighty first. Small changes are left to the eye. */
export function announcementsBetween(before: RoomScreen, now: RoomScreen): Announcement[] {
  if (before.at !== now.at) {
    const arrival = arrivalAt(before, now);
    if (arrival) return [arrival, ...aboutMissed(before, now)];
  }
  const then = liveScreen(before)?.room;
  const room = liveScreen(now)?.room;
  if (!then || !room || now.at === 'line-down') return [];
  return [...aboutHearing(then, room), ...aboutMe(then, room), ...aboutOthers(then, room)];
}

function arrivalAt(before: RoomScreen, now: RoomScreen): Announcement | undefined {
  switch (now.at) {
    case 'checking':
      return undefined;
    case 'waiting':
    case 'apart':
    case 'in-room':
      return { key: before.at === 'line-down' ? 'line-back' : now.at };
    case 'put-back':
    case 'line-down':
    case 'removed':
    case 'dismissed':
    case 'over':
    case 'refused':
      return { key: now.at };
  }
}

/** That there is something to read of the time when the line was down. */
function aboutMissed(before: RoomScreen, now: RoomScreen): Announcement[] {
  const missed = liveScreen(now)?.room.missed;
  if (before.at !== 'line-down' || missed === undefined) return [];
  return [{ key: 'missed', count: missed.acts.length + missed.earlier }];
}

function aboutHearing(then: Room, room: Room): Announcement[] {
  const said: Announcement[] = [];
  const state = room.state.hearing.state;
  if (then.state.hearing.state !== state) {
    if (state === 'paused') said.push({ key: room.state.hearing.pauseKind === 'technical' ? 'suspended' : 'paused' });
    if (state === 'in-session') said.push({ key: then.state.hearing.state === 'paused' ? 'resumed' : 'in-session' });
    if (state === 'waiting-room-open') said.push({ key: 'waiting-room-open' });
  }
  const recorded = room.state.recording?.state;
  if (recorded !== undefined && recorded !== then.state.recording?.state && state === 'in-session') {
    said.push({ key: `recording-${recorded}` });
  }
  const objecting = room.state.people.find((one) => one.person === room.state.objection?.person);
  if (objecting && !then.state.objection) said.push({ key: 'objection', person: objecting });
  if (!room.state.objection && then.state.objection) said.push({ key: 'objection-over' });
  const step = room.state.course?.step;
  if (step !== undefined && step !== then.state.course?.step) said.push({ key: 'step', step });
  const shown = room.state.showing;
  if (shown && shown.exhibit !== then.state.showing?.exhibit) said.push({ key: 'showing', exhibit: shown.number });
  if (!shown && then.state.showing) said.push({ key: 'not-showing' });
  return said;
}

function aboutMe(then: Room, room: Room): Announcement[] {
  const said: Announcement[] = [];
  const [old, mine] = [then.me.mutedByCourt, room.me.mutedByCourt];
  if (old.audio !== mine.audio) said.push({ key: mine.audio ? 'muted' : 'unmuted' });
  if (old.video !== mine.video) said.push({ key: mine.video ? 'camera-stopped' : 'camera-allowed' });
  return said;
}

function aboutOthers(then: Room, room: Room): Announcement[] {
  const said: Announcement[] = [];
  for (const person of room.state.people) {
    if (person.person === room.me.person) continue;
    const old = then.state.people.find((one) => one.person === person.person);
    if (person.place === 'room' && old?.place !== 'room') said.push({ key: 'came-in', person });
    // Only the court has to do something about who waits and who raises a hand.
    if (!isOfCourt(room.me)) continue;
    if (person.place === 'waiting' && person.connected && !(old?.place === 'waiting' && old.connected)) {
      said.push({ key: 'waits', person });
    }
    if (person.handRaisedAt !== null && old?.handRaisedAt === null) said.push({ key: 'hand', person });
    if (old?.connected === true && !person.connected) said.push({ key: 'lost', person });
  }
  const speaker = room.state.people.find((one) => one.person === room.speaker);
  if (speaker && room.speaker !== then.speaker && speaker.person !== room.me.person) {
    said.push({ key: 'speaks', person: speaker });
  }
  return said;
}
