import type { Capacity, RoomPerson, RoomState } from '@/rtc';
import { inOrder } from '@/ui';

/** Seat names in the court's language, as they stand on the bench (OLR 24), whatever the language of the screen. */
export const SEAT_IN_COURT: Readonly<Record<Capacity, string>> = {
  judge: '审判员',
  clerk: '书记员',
  plaintiff: '原告',
  defendant: '被告',
  'third-party': '第三人',
  witness: '证人',
  appraiser: '鉴定人',
  specialist: '专门知识人员',
  interpreter: '翻译',
  other: '诉讼参与人',
};

/** Who sits where: the bench on top, then the others in the order of procedure, myself apart. */
export interface Seating {
  bench: RoomPerson[];
  floor: RoomPerson[];
}

/** Seats those who are in the room. A judge whose line is lost keeps the seat: an empty bench is to be seen as such. */
export function seatingOf(state: Pick<RoomState, 'people'>): Seating {
  const seated = inOrder(state.people.filter((one) => one.place === 'room'));
  return {
    bench: seated.filter((one) => one.capacity === 'judge'),
    floor: seated.filter((one) => one.capacity !== 'judge'),
  };
}

/** Hands in the order in which they went up. */
export function raisedHands(people: readonly RoomPerson[]): RoomPerson[] {
  return people
    .filter((one) => one.handRaisedAt !== null)
    .sort((a, b) => (a.handRaisedAt ?? '').localeCompare(b.handRaisedAt ?? ''));
}

/** The largest picture worth sending to this screen: a phone shows the bench at some 360 lines, a desktop more. */
export function wantedHeight(viewportWidth: number): number {
  return viewportWidth < 600 ? 360 : 720;
}
