import { answer, api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { queryClient, writtenRecordQuery } from '@/api/queries';
import type { TicketAnswer } from '@/rtc';
import type { RoomView } from './model/RoomView';
import { RoomVisit } from './model/RoomVisit';
import { withoutTicket } from './model/ticket';
import { browserPorts, useVisit } from './useVisit';

/** One visit to a room for as long as its page is open: devices from the start, the line once the person enters. */
export function useRoomVisit(hearing: string, pass: string | undefined): { visit: RoomVisit; view: RoomView } {
  return useVisit<RoomView, RoomVisit>(() => visitTo(hearing, pass));
}

function visitTo(hearing: string, pass: string | undefined): RoomVisit {
  return new RoomVisit({
    ...browserPorts(),
    issueTicket: () => issueTicket(hearing, pass),
    mediaDevices: navigator.mediaDevices,
    permission: async (name) => {
      try {
        return (await navigator.permissions.query({ name })).state;
      } catch {
        // Not every browser knows these names; then the only way to find out is to ask the person.
        return undefined;
      }
    },
    readRecordAnew: () => void queryClient.invalidateQueries({ queryKey: writtenRecordQuery(hearing).queryKey }),
    deviceKind: matchMedia('(pointer: coarse)').matches ? 'phone' : 'computer',
  });
}

/** By the account that is signed in, or by the pass of somebody who has none. */
async function issueTicket(hearing: string, pass: string | undefined): Promise<TicketAnswer> {
  try {
    const { ticket, url, presentOn } = await answer(
      pass === undefined
        ? api.POST('/api/hearings/{hearing}/room-tickets', { params: { path: { hearing } } })
        : api.POST('/api/room-tickets', { body: { pass } }),
    );
    return { kind: 'ticket', ticket, url, presentOn };
  } catch (thrown) {
    return withoutTicket(problemOf(thrown));
  }
}
