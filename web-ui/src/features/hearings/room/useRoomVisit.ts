import { useEffect, useState, useSyncExternalStore } from 'react';
import { answer, api } from '@/api/client';
import { tellCourtTime } from '@/api/clock';
import { problemOf } from '@/api/problem';
import { queryClient, writtenRecordQuery } from '@/api/queries';
import { WakeLock, type TicketAnswer } from '@/rtc';
import { RoomVisit, type RoomView } from './model/RoomVisit';
import { withoutTicket } from './model/ticket';

/** One visit to a room for as long as its page is open: devices from the start, the line once the person enters. */
export function useRoomVisit(hearing: string, pass: string | undefined): { visit: RoomVisit; view: RoomView } {
  const [visit] = useState(() => visitTo(hearing, pass));
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

function visitTo(hearing: string, pass: string | undefined): RoomVisit {
  return new RoomVisit({
    issueTicket: () => issueTicket(hearing, pass),
    openSocket: (path, subprotocol) => new WebSocket(new URL(path, location.href.replace(/^http/, 'ws')), subprotocol),
    createConnection: (iceServers) => new RTCPeerConnection({ bundlePolicy: 'max-bundle', iceServers }),
    mediaDevices: navigator.mediaDevices,
    permission: async (name) => {
      try {
        return (await navigator.permissions.query({ name })).state;
      } catch {
        // Not every browser knows these names; then the only way to find out is to ask the person.
        return undefined;
      }
    },
    tellCourtTime,
    readRecordAnew: () => void queryClient.invalidateQueries({ queryKey: writtenRecordQuery(hearing).queryKey }),
    device: deviceOfThisTab(),
    deviceKind: matchMedia('(pointer: coarse)').matches ? 'phone' : 'computer',
    newId,
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

/** Kept in the tab, so that a reload is the same device to the court and a second tab is another. */
export function deviceOfThisTab(): string {
  const KEY = 'yunting.device';
  const known = sessionStorage.getItem(KEY);
  if (known !== null) return known;
  const device = newId();
  sessionStorage.setItem(KEY, device);
  return device;
}

/** A random UUID (RFC 9562, version 4). `crypto.randomUUID` is hidden from pages that are not served securely. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, at) => {
    if (at === 6) return (byte & 0x0f) | 0x40;
    return at === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  const text = hex.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}
