import { useEffect, useState, useSyncExternalStore } from 'react';
import { answer, api } from '@/api/client';
import { tellCourtTime } from '@/api/clock';
import { problemOf } from '@/api/problem';
import { WakeLock, type TicketAnswer } from '@/rtc';
import { withoutTicket } from '../room/model/ticket';
import { deviceOfThisTab, newId } from '../room/useRoomVisit';
import { GalleryVisit, type GalleryView } from './model/GalleryVisit';

/** One visit to a gallery for as long as its page is open. */
export function useGalleryVisit(hearing: string): { visit: GalleryVisit; view: GalleryView } {
  const [visit] = useState(() => visitTo(hearing));
  const view = useSyncExternalStore(visit.subscribe, visit.current);

  useEffect(() => {
    const wakeLock = new WakeLock();
    const retryNow = () => visit.retryNow();
    visit.start();
    wakeLock.hold();
    addEventListener('online', retryNow);
    return () => {
      removeEventListener('online', retryNow);
      wakeLock.release();
      visit.stop();
    };
  }, [visit]);

  return { visit, view };
}

function visitTo(hearing: string): GalleryVisit {
  return new GalleryVisit({
    issueTicket: () => issueTicket(hearing),
    openSocket: (path, subprotocol) => new WebSocket(new URL(path, location.href.replace(/^http/, 'ws')), subprotocol),
    createConnection: (iceServers) => new RTCPeerConnection({ bundlePolicy: 'max-bundle', iceServers }),
    tellCourtTime,
    device: deviceOfThisTab(),
    newId,
  });
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
