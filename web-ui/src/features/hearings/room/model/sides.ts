import { inOrder } from '@/ui';
import type { PrivateRoom, RoomPerson, RoomState, Side } from '@/rtc';
import { isOfCourt } from './RoomScreen';

/** A side as the court sees it when it thinks of a private room. */
export interface SidePresent {
  side: Side;
  /** Who of the side is there, without interpreters. */
  people: RoomPerson[];
  interpreters: RoomPerson[];
  /** The room it is in now. */
  open: PrivateRoom | undefined;
}

const PARTIES = ['plaintiff', 'defendant', 'third-party'] as const;
/** One alone has nobody to speak to; the law asks for as many. */
const COMPANY = 2;

/** The sides of which anybody is there, in the order of procedure, the bench first. */
export function sidesPresent(state: Pick<RoomState, 'people' | 'privateRooms'>): SidePresent[] {
  const present = inOrder(state.people.filter((one) => one.place === 'waiting' || one.place === 'room'));
  const sides: { side: Side; people: RoomPerson[] }[] = [
    { side: 'bench', people: present.filter(isOfCourt) },
    ...PARTIES.map((side) => ({ side, people: present.filter((one) => one.capacity === side) })),
  ];
  return sides
    .filter(({ people }) => people.length > 0)
    .map(({ side, people }) => ({
      side,
      people,
      interpreters: present.filter((one) => interpretsForAny(one, people)),
      open: state.privateRooms.find((room) => room.side === side),
    }));
}

/** Whether a room can be opened: there are two at least who would be in it. */
export function canSpeakApart({ people, interpreters }: SidePresent, withInterpreters: boolean): boolean {
  return people.length + (withInterpreters ? interpreters.length : 0) >= COMPANY;
}

function interpretsForAny(person: RoomPerson, people: readonly RoomPerson[]): boolean {
  if (person.capacity !== 'interpreter') return false;
  return people.some((one) => one.person === person.duty?.onBehalfOf);
}
