import { useEffect, useState, useSyncExternalStore } from 'react';
import { tellCourtTime } from '@/api/clock';
import { onSeenAgain, WakeLock } from '@/rtc';
import { deviceOfThisTab, newId } from './deviceOfThisTab';

/** A visit to a room or to its gallery. It starts nothing before `start`, and after `stop` holds nothing. */
interface Visit<View> {
  subscribe: (listener: () => void) => () => void;
  current: () => View;
  start: () => void;
  stop: () => void;
  /** The network is back. */
  retryNow: () => void;
  /** The person is back at the page. */
  comeBack: () => void;
}

/**
 * One visit for as long as its page is open, with the screen kept awake; tried again as soon as the network is back, or
 * the person to a page that was out of sight.
 */
export function useVisit<View, V extends Visit<View>>(begin: () => V): { visit: V; view: View } {
  const [visit] = useState(begin);
  const view = useSyncExternalStore(visit.subscribe, visit.current);

  useEffect(() => {
    const wakeLock = new WakeLock();
    const retryNow = () => visit.retryNow();
    visit.start();
    wakeLock.hold();
    addEventListener('online', retryNow);
    const hearNoMore = onSeenAgain(() => visit.comeBack());
    return () => {
      hearNoMore();
      removeEventListener('online', retryNow);
      wakeLock.release();
      visit.stop();
    };
  }, [visit]);

  return { visit, view };
}

/** What every visit needs of the browser. */
export function browserPorts() {
  return {
    openSocket: (path: string, subprotocol: string) =>
      new WebSocket(new URL(path, location.href.replace(/^http/, 'ws')), subprotocol),
    createConnection: (iceServers: RTCIceServer[]) => new RTCPeerConnection({ bundlePolicy: 'max-bundle', iceServers }),
    tellCourtTime,
    device: deviceOfThisTab(),
    newId,
  };
}
