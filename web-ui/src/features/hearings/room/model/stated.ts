import type { Capacity, RoomState } from '@/rtc';

/** `line`: its number in the record. `name` is null where the reader is not to know it. */
export interface Stated {
  line: number;
  capacity: Capacity;
  name: string | null;
  text: string;
}

/** What was stated in writing, with the seat and name of whoever did; of somebody who is not seen from here neither is known. */
export function statedIn({ people, statements }: Pick<RoomState, 'people' | 'statements'>): Stated[] {
  return statements.map(({ line, person, text }) => {
    const speaker = people.find((one) => one.person === person);
    return { line, text, capacity: speaker?.capacity ?? 'other', name: speaker?.name ?? null };
  });
}
