import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endOf, GalleryVisit, isHeard } from './GalleryVisit';

/** The court's end of the line. */
class CourtEnd {
  readyState = 1;
  readonly heard: { type: string }[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;

  send(text: string): void {
    this.heard.push(JSON.parse(text) as { type: string });
  }

  close(): void {
    this.readyState = 3;
  }

  says(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}

const closed: string[] = [];

function aVisit() {
  const ends: CourtEnd[] = [];
  const connections: number[] = [];
  const visit = new GalleryVisit({
    issueTicket: () => Promise.resolve({ kind: 'ticket', ticket: 't', url: '/api/room' }),
    openSocket: () => {
      const end = new CourtEnd();
      ends.push(end);
      return end as unknown as WebSocket;
    },
    createConnection: () => {
      connections.push(connections.length);
      const name = `connection ${connections.length}`;
      return {
        connectionState: 'connected',
        localDescription: { sdp: 'an answer' },
        setRemoteDescription: () => Promise.resolve(),
        setLocalDescription: () => Promise.resolve(),
        createAnswer: () => Promise.resolve({}),
        getTransceivers: () => [],
        getStats: () => Promise.resolve(new Map()),
        close: () => closed.push(name),
      } as unknown as RTCPeerConnection;
    },
    tellCourtTime: () => undefined,
    device: 'device-1',
    newId: () => 'id',
  });
  visit.start();
  return { visit, ends, connections };
}

function aScene(gallery: string, state = 'in-session'): object {
  const hearing = {
    id: 'h',
    caseNumber: '（2026）浙1121民初1号',
    state,
    startsAt: '2026-11-27T07:00:00Z',
    openedAt: null,
  };
  const seats = [{ person: 'judge-1', capacity: 'judge', name: '周敏' }];
  return {
    type: 'gallery',
    now: '2026-11-27T07:05:00Z',
    hearing: { ...hearing, gallery, ground: null },
    seats: gallery === 'open' ? seats : [],
    exhibit: null,
    step: null,
  };
}

const welcome = { type: 'welcome', you: { person: 'o', name: '赵旁', capacity: 'observer' }, may: [], protocol: 1 };
const offer = { type: 'offer', connection: 1, serial: 2, sdp: 'v=0', streams: [], privateRoom: null };

beforeEach(() => {
  vi.useFakeTimers();
  closed.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

test('asks for media once let in, and sends nothing of its own device', async () => {
  const { visit, ends } = aVisit();
  await vi.advanceTimersByTimeAsync(0);
  ends[0]?.onopen?.();
  ends[0]?.says(welcome);
  ends[0]?.says(aScene('open'));

  expect(visit.current().name).toBe('赵旁');
  expect(isHeard(visit.current().scene)).toBe(true);
  expect(ends[0]?.heard.map((message) => message.type)).toEqual(['enter', 'media-ready']);
});

test('lets go of sound and picture when the gallery is closed, and takes them up again with a new offer', async () => {
  const { visit, ends, connections } = aVisit();
  await vi.advanceTimersByTimeAsync(0);
  ends[0]?.says(welcome);
  ends[0]?.says(aScene('open'));
  ends[0]?.says(offer);
  await vi.advanceTimersByTimeAsync(0);
  expect(connections).toHaveLength(1);

  ends[0]?.says(aScene('closed'));
  expect(closed).toEqual(['connection 1']);
  expect(visit.current().media).toBe('none');

  ends[0]?.says(aScene('open'));
  ends[0]?.says({ ...offer, connection: 3, serial: 4 });
  await vi.advanceTimersByTimeAsync(0);
  expect(connections).toHaveLength(2);
});

test('says why it ended: a second page is not the end of the hearing', async () => {
  const { visit, ends } = aVisit();
  await vi.advanceTimersByTimeAsync(0);
  ends[0]?.says(welcome);
  expect(endOf(visit.current())).toBeUndefined();

  ends[0]?.onclose?.({ code: 4409, reason: 'replaced by another device' });
  expect(endOf(visit.current())).toBe('replaced');
});

test.each([
  [{ at: 'refused', code: 'hearing-gallery-full', instance: '' }, 'hearing-gallery-full'],
  [{ at: 'refused', code: 'signed-out', instance: '' }, 'signed-out'],
  [{ at: 'refused', code: 'internal-fault', instance: '' }, 'other'],
  [{ at: 'ended', end: { kind: 'over' } }, 'over'],
  [{ at: 'ended', end: { kind: 'barred', reason: 'hearing-gallery-not-open' } }, 'hearing-gallery-not-open'],
  [{ at: 'ended', end: { kind: 'malformed', reason: 'not from the gallery' } }, 'other'],
  [{ at: 'down', attempt: 1 }, undefined],
] as const)('of %o it says %s', (line, said) => {
  expect(endOf({ ...aVisit().visit.current(), line })).toBe(said);
});
