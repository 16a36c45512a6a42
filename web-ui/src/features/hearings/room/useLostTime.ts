import { useQuery } from '@tanstack/react-query';
import { hearingLinesQuery } from '@/api/mediaQueries';
import type { Room } from './model/RoomScreen';

export interface LostTime {
  secondsOf: (person: string) => number;
}

/** What the people of a room have lost of the sitting so far; for judge and clerk. Before the court knows, nothing. */
export function useLostTime({ state }: Room): LostTime {
  const { data } = useQuery(hearingLinesQuery(state.hearing.id, true));
  return {
    secondsOf: (person) => data?.people.find((line) => line.person.id === person)?.lostSeconds ?? 0,
  };
}
