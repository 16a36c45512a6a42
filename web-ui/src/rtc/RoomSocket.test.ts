import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FromCourt } from './protocol';
import { RoomSocket, type Line, type TicketAnswer } from './RoomSocket';

/** The court's end of one socket, at the edge where the browser's WebSocket begins. */
class CourtEnd {
  readyState = 0;
  readonly heard: Record<string, unknown>[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;

  constructor(
    readonly url: string,
    readonly subprotocol: string,
  ) {}

  send(text: string): void {
    this.heard.push(JSON.parse(text) as Record<string, unknown>);
  }

  close(): void {
    this.readyState = 3;
  }

  accepts(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  says(message: unknown): void {
    this.onmessage?.({ data: typeof message === 'string' ? message : JSON.stringify(message) });
  }

  welcomes(): void {
    this.accepts();
    this.says({ type: 'welcome', you: { person: 'p1', name: '李娜', capacity: 'defendant' }, may: [], protocol: 1 });
  }

  hangsUp(code: number, reason = ''): void {
    this.readyState = 3;
    this.onclose?.({ code, reason });
  }

  types(): unknown[] {
    return this.heard.map((message) => message['type']);
  }
}

function aSocket(tickets: TicketAnswer[] = []) {
  const ends: CourtEnd[] = [];
  const lines: Line[] = [];
  const messages: FromCourt[] = [];
  const heard: number[] = [];
  let issued = 0;
  let ids = 0;
  const socket = new RoomSocket({
    issueTicket: () => {
      issued += 1;
      return Promise.resolve(tickets.shift() ?? { kind: 'ticket', ticket: `t${issued}`, url: '/api/room' });
    },
    openSocket: (url, subprotocol) => {
      const end = new CourtEnd(url, subprotocol);
      ends.push(end);
      return end as unknown as WebSocket;
    },
    device: 'd1',
    newId: () => `act-${(ids += 1)}`,
    heard: () => heard.at(-1) ?? null,
    now: () => Date.now(),
    random: () => 1,
    onLine: (line) => lines.push(line),
    onMessage: (message) => messages.push(message),
  });
  return {
    socket,
    ends,
    lines,
    messages,
    hears: (position: number) => heard.push(position),
    issued: () => issued,
    last: () => ends.at(-1) as CourtEnd,
    line: () => lines.at(-1),
  };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

async function anEnteredSocket() {
  const it = aSocket();
  it.socket.enter();
  await settle();
  it.last().welcomes();
  return it;
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('enters with a ticket and the device of the tab, and is up when the court welcomes', async () => {
  const it = aSocket();

  it.socket.enter();
  await settle();
  it.last().accepts();
  expect(it.line()).toEqual({ at: 'entering' });
  it.last().says({ type: 'welcome', you: { person: 'p1', name: 'n', capacity: 'judge' }, may: [], protocol: 1 });

  expect([it.last().url, it.last().subprotocol]).toEqual(['/api/room', 'yunting.room.v1']);
  expect(it.last().heard).toEqual([{ type: 'enter', ticket: 't1', device: 'd1', heard: null }]);
  expect(it.line()).toEqual({ at: 'up' });
});

test('asks before it takes the place of another device of the same person', async () => {
  const elsewhere: TicketAnswer = { kind: 'ticket', ticket: 't', url: '/api/room', presentOn: 'd2' };
  const it = aSocket([elsewhere, elsewhere]);

  it.socket.enter();
  await settle();
  expect([it.ends.length, it.line()]).toEqual([0, { at: 'ended', end: { kind: 'replaced' } }]);

  it.socket.enter(true);
  await settle();
  it.last().welcomes();
  expect(it.line()).toEqual({ at: 'up' });
});

test('comes back to its own place without asking', async () => {
  const it = aSocket([{ kind: 'ticket', ticket: 't', url: '/api/room', presentOn: 'd1' }]);

  it.socket.enter();
  await settle();
  it.last().welcomes();

  expect(it.line()).toEqual({ at: 'up' });
});

test('sends nothing before it is welcomed, for that would close the socket', async () => {
  const it = aSocket();
  it.socket.enter();
  await settle();
  it.last().accepts();

  expect(it.socket.send({ type: 'media-ready' })).toBe(false);

  expect(it.last().types()).toEqual(['enter']);
});

test.each([1001, 1006, 1011, 4408])('enters again by itself with a new ticket after %i', async (code) => {
  const it = await anEnteredSocket();

  it.last().hangsUp(code);
  expect(it.line()).toEqual({ at: 'down', attempt: 1 });
  await vi.advanceTimersByTimeAsync(500);
  it.last().welcomes();

  expect(it.line()).toEqual({ at: 'up' });
  expect(it.last().heard[0]).toEqual({ type: 'enter', ticket: 't2', device: 'd1', heard: null });
});

test('says on each entry how far it had heard, so that the court can tell what was missed', async () => {
  const it = await anEnteredSocket();
  it.hears(48_211);

  it.last().hangsUp(1006);
  await vi.advanceTimersByTimeAsync(500);
  it.last().welcomes();
  it.last().says({
    type: 'missed',
    acts: [{ id: 'a1', at: '2026-11-27T07:04:00Z', kind: 'person-warned', capacity: 'judge' }],
  });

  expect(it.last().heard[0]).toMatchObject({ type: 'enter', heard: 48_211 });
  expect(it.messages.at(-1)).toMatchObject({
    type: 'missed',
    earlier: 0,
    acts: [{ kind: 'person-warned', about: null }],
  });
});

test.each([
  [4400, 'malformed'],
  [4403, 'barred'],
  [4409, 'replaced'],
  [4410, 'over'],
])('stops for good after %i', async (code, kind) => {
  const it = await anEnteredSocket();

  it.last().hangsUp(code, 'why');
  await vi.advanceTimersByTimeAsync(60_000);

  expect(it.line()).toMatchObject({ at: 'ended', end: { kind } });
  expect(it.ends).toHaveLength(1);
});

test('asks for another ticket at once when one was spent, and waits longer each time that one is spent too', async () => {
  const it = await anEnteredSocket();

  it.last().hangsUp(4401);
  await settle();
  expect(it.issued()).toBe(2);
  for (const [attempt, pause] of [500, 1000, 2000, 4000, 8000, 8000].entries()) {
    it.last().hangsUp(4401);
    expect(it.line()).toEqual({ at: 'down', attempt: attempt + 1 });
    await vi.advanceTimersByTimeAsync(pause);
    expect(it.issued()).toBe(attempt + 3);
  }
});

test('waits longer after each failure, up to eight seconds, and starts over once it is up', async () => {
  const it = aSocket(Array.from({ length: 7 }, () => ({ kind: 'unreachable' })));
  it.socket.enter();
  await settle();

  for (const pause of [500, 1000, 2000, 4000, 8000, 8000]) {
    const before = it.issued();
    await vi.advanceTimersByTimeAsync(pause - 1);
    expect(it.issued()).toBe(before);
    await vi.advanceTimersByTimeAsync(1);
    expect(it.issued()).toBe(before + 1);
  }
  await vi.advanceTimersByTimeAsync(8000);
  it.last().welcomes();
  it.last().hangsUp(1006);

  expect(it.line()).toEqual({ at: 'down', attempt: 1 });
});

test('tries at once when the network comes back', async () => {
  const it = await anEnteredSocket();
  it.last().hangsUp(1006);

  it.socket.retryNow();
  await settle();

  expect(it.ends).toHaveLength(2);
});

test('stops with the code when the court refuses a ticket', async () => {
  const it = aSocket([{ kind: 'refused', code: 'not-summoned', instance: 'r-7' }]);

  it.socket.enter();
  await vi.advanceTimersByTimeAsync(60_000);

  expect(it.line()).toEqual({ at: 'refused', code: 'not-summoned', instance: 'r-7' });
  expect(it.ends).toHaveLength(0);
});

test('is heard at least every three seconds, and takes 8 s of silence for a lost line', async () => {
  const it = await anEnteredSocket();

  await vi.advanceTimersByTimeAsync(3_000);
  expect(it.last().types()).toContain('ping');
  it.last().says({ type: 'pong', at: 1, now: '2026-11-27T07:02:11Z' });
  await vi.advanceTimersByTimeAsync(7_000);
  expect(it.line()).toEqual({ at: 'up' });
  await vi.advanceTimersByTimeAsync(4_000);

  expect(it.lines).toContainEqual({ at: 'down', attempt: 1 });
});

test('gives up on a socket that the court does not welcome within ten seconds', async () => {
  const it = aSocket();
  it.socket.enter();
  await settle();
  it.last().accepts();

  await vi.advanceTimersByTimeAsync(10_000);

  expect(it.line()).toEqual({ at: 'down', attempt: 1 });
});

describe('an act', () => {
  test('not answered before the line was lost is sent again with the same id', async () => {
    const it = await anEnteredSocket();
    it.socket.act({ act: 'admit', persons: ['p2'] });
    it.last().hangsUp(1006);
    await vi.advanceTimersByTimeAsync(500);

    it.last().welcomes();

    expect(it.last().heard.slice(1)).toEqual([{ type: 'act', id: 'act-1', act: 'admit', persons: ['p2'] }]);
  });

  test.each([
    { type: 'act-done', id: 'act-1' },
    { type: 'act-refused', id: 'act-1', problem: { code: 'unlawful-state', title: 'x', status: 409 } },
  ])('that was answered is not sent again ($type)', async (answer) => {
    const it = await anEnteredSocket();
    it.socket.act({ act: 'close' });
    it.last().says(answer);
    it.last().hangsUp(1006);
    await vi.advanceTimersByTimeAsync(500);

    it.last().welcomes();

    expect(it.last().types()).toEqual(['enter']);
  });
});

test('passes over what it cannot read, and goes on listening', async () => {
  const it = await anEnteredSocket();

  for (const strange of ['{', '[]', '{"type":"from-the-future"}', { type: 'speaker', person: 7 }])
    it.last().says(strange);
  it.last().says({ type: 'speaker', person: 'p2' });

  expect(it.messages.slice(1)).toEqual([{ type: 'speaker', person: 'p2' }]);
});

test('hears nothing any more from a socket it has left', async () => {
  const it = await anEnteredSocket();
  const old = it.last();

  it.socket.leave();
  old.says({ type: 'speaker', person: 'p2' });
  old.hangsUp(1006);
  await vi.advanceTimersByTimeAsync(60_000);

  expect(it.line()).toEqual({ at: 'left' });
  expect(it.messages).toHaveLength(1);
  expect(it.ends).toHaveLength(1);
});

describe('when the network or the person comes back', () => {
  test('a lost line is opened at once, without the pause', async () => {
    const it = await anEnteredSocket();
    it.last().hangsUp(1006);
    expect(it.ends).toHaveLength(1);

    it.socket.retryNow();
    await settle();

    expect(it.ends).toHaveLength(2);
  });

  test('a line that slept with the page is not waited for', async () => {
    const it = await anEnteredSocket();
    // The page is frozen: time goes on, and none of its timers.
    vi.setSystemTime(Date.now() + 60_000);

    it.socket.retryNow();
    await settle();
    it.last().welcomes();

    expect([it.ends.length, it.line()]).toEqual([2, { at: 'up' }]);
  });

  test('a line that was heard a moment ago is kept', async () => {
    const it = await anEnteredSocket();

    it.socket.retryNow();
    await settle();

    expect([it.ends.length, it.line()]).toEqual([1, { at: 'up' }]);
  });

  test('an attempt that began before is given up for a fresh one, and one that has just begun is not', async () => {
    const it = await anEnteredSocket();
    it.last().hangsUp(1006);
    it.socket.retryNow();
    await settle();

    it.socket.retryNow();
    await settle();
    expect(it.ends).toHaveLength(2);

    await vi.advanceTimersByTimeAsync(3_000);
    it.socket.retryNow();
    await settle();
    expect(it.ends).toHaveLength(3);
    it.ends[1]?.welcomes();
    expect(it.line()).toEqual({ at: 'down', attempt: 1 });
    it.last().welcomes();
    expect(it.line()).toEqual({ at: 'up' });
  });
});
