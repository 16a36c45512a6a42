import { answer, api } from '@/api/client';
import { problemOf } from '@/api/problem';
import type { TicketAnswer } from '@/rtc';
import { withoutTicket } from '../room/model/ticket';
import { browserPorts, useVisit } from '../room/useVisit';
import { GalleryVisit, type GalleryView } from './model/GalleryVisit';

/** One visit to a gallery for as long as its page is open. */
export function useGalleryVisit(hearing: string): { visit: GalleryVisit; view: GalleryView } {
  return useVisit<GalleryView, GalleryVisit>(
    () => new GalleryVisit({ ...browserPorts(), issueTicket: () => issueTicket(hearing) }),
  );
}

async function issueTicket(hearing: string): Promise<TicketAnswer> {
  try {
    const { ticket, url } = await answer(
      api.POST('/api/hearings/{hearing}/gallery-tickets', { params: { path: { hearing } } }),
    );
    return { kind: 'ticket', ticket, url };
  } catch (thrown) {
    return withoutTicket(problemOf(thrown));
  }
}
