import { useQuery } from '@tanstack/react-query';
import { hearingLinesQuery } from '@/api/mediaQueries';
import type { Room } from './model/RoomScreen';

export interface LostTime {
  /** Sides that lost more of the sitting than the court lets pass unsaid. */
  exceeded: readonly { capacity: string; lostSeconds: number }[];
  secondsOf: (person: string) => number;
}

/** What the people of a room have lost of the sitting so far; for judge and clerk. Before the court knows, nothing. */
export function useLostTime({ state }: Room): LostTime {
  const { data } = useQuery(hearingLinesQuery(state.hearing.id, true));
  return {
    exceeded: data?.sides.filter((side) => side.exceeded) ?? [],
    secondsOf: (person) => data?.people.find((line) => line.person.id === person)?.lostSeconds ?? 0,
  };
}
