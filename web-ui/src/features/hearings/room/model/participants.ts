import type { RoomPerson } from '@/rtc';
import type { Room } from './RoomScreen';

/** Whoever is to testify hears nothing of the hearing but between call and dismissal (OLR 26). */
export function testifies(person: Pick<RoomPerson, 'capacity'>): boolean {
  return person.capacity === 'witness' || person.capacity === 'appraiser' || person.capacity === 'specialist';
}

/** Takes part without being a party or of the court; came with a code and has no account. */
export function isParticipant(person: Pick<RoomPerson, 'capacity'>): boolean {
  return testifies(person) || person.capacity === 'interpreter';
}

/** Whether the court waits for somebody's undertaking. */
export function owesUndertaking({ duty }: Pick<RoomPerson, 'duty'>): boolean {
  return duty !== null && ['called', 'declined', 'appointed'].includes(duty.state);
}

/** Interpreters in the room, other than oneself. */
export function interpretersFor({ state, me }: Pick<Room, 'state' | 'me'>): RoomPerson[] {
  return state.people.filter(
    (one) =>
      one.place === 'room' &&
      one.person !== me.person &&
      one.duty?.interprets !== undefined &&
      one.duty.interprets !== null,
  );
}

/** Whether an interpreter is there for this person, or speaks the language they read. */
export function needs(me: Pick<RoomPerson, 'person' | 'language'>, interpreter: RoomPerson): boolean {
  const { duty } = interpreter;
  if (duty === null || duty.interprets === null) return false;
  return duty.onBehalfOf === me.person || baseOf(duty.interprets) === baseOf(me.language);
}

/** How loud the others are while one listens to an interpreter: there, but below. */
const UNDER_THE_INTERPRETER = 0.2;

/** How loud somebody is to be, 0 to 1. */
export function loudnessOf(person: string, interpreters: readonly RoomPerson[], listening: boolean): number {
  if (!listening || interpreters.length === 0) return 1;
  return interpreters.some((one) => one.person === person) ? 1 : UNDER_THE_INTERPRETER;
}

function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
