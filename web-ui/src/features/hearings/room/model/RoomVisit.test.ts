import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anAct, aPerson, aState, DEFENDANT, JUDGE } from './fixtures';
import { aVisit, aVisitInRoom, enter, greet, settle, type It } from './visitFixture';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('introduces itself on entering: that media may come, what is switched on, which picture it can use', async () => {
  const it = aVisit();
  it.visit.start();
  await settle();
  it.visit.turn('camera', false);
  it.visit.wantVideo(360, JUDGE);

  await enter(it, aPerson(DEFENDANT, { place: 'waiting' }));

  expect(it.at()).toBe('waiting');
  expect(it.court().heard).toEqual([
    { type: 'media-ready' },
    { type: 'devices', microphone: 'on', camera: 'off' },
    { type: 'video-wanted', maxHeight: 360, stage: JUDGE },
  ]);
});

test('says it all again after a lost line, without asking for the devices again', async () => {
  const it = await aVisitInRoom();
  it.visit.wantVideo(720, null);

  it.court().hangsUp(1006);
  expect(it.at()).toBe('line-down');
  await vi.advanceTimersByTimeAsync(1000);
  greet(it, aPerson(DEFENDANT));

  expect(it.at()).toBe('in-room');
  expect(it.court().heard.map((message) => message.type)).toEqual(['media-ready', 'devices', 'video-wanted']);
  expect(it.tracks).toHaveLength(2);
});

test('keeps what happened while the line was down until it was read, and says how far it had heard', async () => {
  const it = await aVisitInRoom();
  it.court().hangsUp(1006);
  await vi.advanceTimersByTimeAsync(1000);
  it.court().onopen?.();
  const { person, name, capacity } = aPerson(DEFENDANT);
  it.court().says({ type: 'welcome', you: { person, name, capacity }, may: [], protocol: 1 });
  it.court().says({ type: 'missed', acts: [anAct('a1', 'person-warned')], earlier: 0 });
  it.court().says(aState({ timeline: 52, people: [aPerson(JUDGE), aPerson(DEFENDANT)] }));
  const missed = () => {
    const { screen } = it.visit.current();
    return screen.at === 'in-room' ? screen.room.missed : 'not in the room';
  };

  expect(it.court().heardOf('enter')).toMatchObject([{ heard: 40 }]);
  expect(missed()).toMatchObject({ acts: [{ id: 'a1' }], earlier: 0 });

  it.visit.dismissMissed();

  expect(missed()).toBeUndefined();
});

test('tells the court how good its line is, once for each change, and again on entering again', async () => {
  const it = await aVisitInRoom();
  it.court().says({ type: 'offer', connection: 1, serial: 1, sdp: 'v=0', streams: [], iceServers: [] });
  await settle();
  const verdicts = () =>
    it
      .court()
      .heardOf('quality')
      .map((message) => message['verdict']);

  it.connections[0]?.becomes('connected');
  await vi.advanceTimersByTimeAsync(6_000);
  expect(verdicts()).toEqual(['good']);
  it.connections[0]?.becomes('failed');
  expect(verdicts()).toEqual(['good', 'lost']);
  it.court().hangsUp(1006);
  await vi.advanceTimersByTimeAsync(1000);
  greet(it, aPerson(DEFENDANT));

  expect(verdicts()).toEqual(['lost']);
});

test('silences a switched-off microphone at once and tells the room', async () => {
  const it = await aVisitInRoom();

  it.visit.turn('microphone', false);

  expect(it.tracks.map((track) => [track.kind, track.enabled])).toEqual([
    ['audio', false],
    ['video', true],
  ]);
  expect(it.court().heardOf('devices').at(-1)).toEqual({ type: 'devices', microphone: 'off', camera: 'on' });
});

test('asks for the same picture only once', async () => {
  const it = await aVisitInRoom();

  it.visit.wantVideo(720, JUDGE);
  it.visit.wantVideo(720, JUDGE);
  it.visit.wantVideo(720, null);

  expect(it.court().heardOf('video-wanted')).toHaveLength(2);
});

test('keeps an act underway until the court has answered, and shows a refusal', async () => {
  const it = await aVisitInRoom();

  it.visit.act({ act: 'mute', person: JUDGE, kind: 'audio' });
  expect([...it.visit.current().underway]).toEqual(['mute']);
  it.court().says({ type: 'act-refused', id: 'id-1', problem: { code: 'forbidden', title: 'x', status: 403 } });

  expect([...it.visit.current().underway]).toEqual([]);
  expect(it.visit.current().refused).toMatchObject({ act: 'mute', problem: { code: 'forbidden' } });
  it.visit.dismissRefusal();
  expect(it.visit.current().refused).toBeUndefined();
});

test.each([
  ['removed', (it: It) => it.court().says(aState({ seq: 2, people: [aPerson(DEFENDANT, { place: 'removed' })] }))],
  ['refused', (it: It) => it.court().hangsUp(4409)],
  ['over', (it: It) => it.court().hangsUp(4410)],
] as const)('gives camera and microphone back once it is %s', async (at, happens) => {
  const it = await aVisitInRoom();
  expect(it.live()).toEqual(['audio', 'video']);

  happens(it);

  expect([it.at(), it.live()]).toEqual([at, []]);
});

test('takes them up again when the person takes the place back from another device', async () => {
  const it = await aVisitInRoom();
  it.court().hangsUp(4409);

  await enter(it, aPerson(DEFENDANT));

  expect([it.at(), it.live()]).toEqual(['in-room', ['audio', 'video']]);
});

test('sets the clock of the page by the court', async () => {
  const it = await aVisitInRoom();

  it.court().says({ type: 'pong', at: 1, now: '2026-11-27T07:06:00Z' });

  expect(it.courtTimes).toEqual(['2026-11-27T07:05:00Z', '2026-11-27T07:06:00Z']);
});

test('holds nothing once stopped', async () => {
  const it = await aVisitInRoom();

  it.visit.stop();
  await vi.advanceTimersByTimeAsync(60_000);

  expect([it.at(), it.live(), it.ends.length]).toEqual(['checking', [], 1]);
});

test('asks for small pictures or none as the person chooses, and for sound only stops its own', async () => {
  const it = await aVisitInRoom();
  it.visit.wantVideo(720, JUDGE);
  const heights = () =>
    it
      .court()
      .heardOf('video-wanted')
      .map((message) => message['maxHeight']);

  it.visit.useData('less');
  expect(heights().at(-1)).toBe(180);
  expect(it.visit.current().switches.camera).toBe(true);

  it.visit.useData('sound');
  expect(heights().at(-1)).toBe(0);
  expect(it.visit.current().switches.camera).toBe(false);

  it.visit.useData('all');
  expect(heights().at(-1)).toBe(720);
  expect(it.court().heardOf('devices').at(-1)?.['camera']).toBe('off');
});
