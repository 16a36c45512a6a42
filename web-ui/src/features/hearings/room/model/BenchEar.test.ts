import { expect, test } from 'vitest';
import type { FromBrowser, RoomHearing, StatsEntry } from '@/rtc';
import { BenchEar } from './BenchEar';
import { aHearing, aPerson, aState, CLERK, DEFENDANT, JUDGE, PLAINTIFF } from './fixtures';
import type { RoomView } from './RoomView';

const LINES = { [PLAINTIFF]: '1', [DEFENDANT]: '2' };

/** A page of the bench, and the sound that arrives there: whoever speaks adds energy to their line. */
function aPage(me = JUDGE) {
  const told: FromBrowser[] = [];
  const energies = new Map([PLAINTIFF, DEFENDANT, me].map((person) => [person, 0]));
  let at = 1_000;
  const it = {
    told,
    hearing: {} as Partial<RoomHearing>,
    at: 'in-room' as 'in-room' | 'apart',
    media: 'flowing' as RoomView['media'],
    microphone: true,
    ear: new BenchEar({
      readStats: () => Promise.resolve(statsOf(energies, me, at)),
      send: (message) => told.push(message) > 0,
    }),
    view: () =>
      ({
        screen: {
          at: it.at,
          room: { me: aPerson(me), state: aState({ hearing: aHearing(it.hearing) }) },
        },
        media: it.media,
        streams: Object.entries(LINES).map(([person, mid]) => ({ kind: 'audio', person, mid })),
        switches: { microphone: it.microphone, camera: true },
      }) as unknown as RoomView,
    /** One half second after another, and who speaks in each: `-` for nobody. */
    hear: async (...speakers: string[]) => {
      for (const speaker of speakers) {
        at += 500;
        energies.set(speaker, (energies.get(speaker) ?? 0) + 0.01);
        await it.ear.listen(it.view);
      }
    },
  };
  return it;
}

function statsOf(energies: ReadonlyMap<string, number>, me: string, timestamp: number): [string, StatsEntry][] {
  const audio = (type: string, id: string, person: string): [string, StatsEntry] => [
    id,
    { type, id, kind: 'audio', timestamp, mid: id, totalAudioEnergy: energies.get(person) ?? 0 },
  ];
  const incoming = Object.entries(LINES).map(([person, mid]) => audio('inbound-rtp', mid, person));
  return [...incoming, audio('media-source', 'own', me)];
}

const heardIn = (told: FromBrowser[]) =>
  told.flatMap((message) => (message.type === 'voices-heard' ? message.slices.map((slice) => slice.persons) : []));

test.each([JUDGE, CLERK])(
  '%s tells the court every two and a half seconds whose voices arrived, their own included',
  async (me) => {
    const it = aPage(me);

    await it.hear('-', PLAINTIFF, PLAINTIFF, '-', DEFENDANT, me, PLAINTIFF, '-');

    expect(it.told).toHaveLength(1);
    expect(heardIn(it.told)).toEqual([[PLAINTIFF], [PLAINTIFF], [], [DEFENDANT], [me]]);
  },
);

test('a party tells nothing of what arrives there', async () => {
  const it = aPage(DEFENDANT);

  await it.hear('-', ...Array<string>(12).fill(PLAINTIFF));

  expect(it.told).toEqual([]);
});

test.each([
  ['the court does not sit', { hearing: { state: 'paused' } }],
  ['the session was not opened yet', { hearing: { state: 'waiting-room-open' } }],
  ['this device is in a private room', { at: 'apart' }],
  ['no media flows', { media: 'unsteady' }],
] as const)('while %s nothing is listened to, and nothing from before is handed in later', async (_, change) => {
  const it = aPage();
  const before = { hearing: it.hearing, at: it.at, media: it.media };
  await it.hear('-', PLAINTIFF, PLAINTIFF, PLAINTIFF, PLAINTIFF);

  Object.assign(it, change);
  await it.hear(DEFENDANT, DEFENDANT, DEFENDANT, DEFENDANT, DEFENDANT, DEFENDANT);
  expect(it.told).toEqual([]);

  Object.assign(it, before);
  await it.hear('-', PLAINTIFF, DEFENDANT, '-', '-', '-');
  expect(heardIn(it.told)).toEqual([[PLAINTIFF], [DEFENDANT], [], [], []]);
});

test('whoever of the bench has switched the microphone off is not heard speaking', async () => {
  const it = aPage();
  it.microphone = false;

  await it.hear('-', JUDGE, JUDGE, JUDGE, JUDGE, JUDGE);

  expect(heardIn(it.told)).toEqual([[], [], [], [], []]);
});
