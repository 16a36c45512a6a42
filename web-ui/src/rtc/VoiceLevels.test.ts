import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { StatsEntry } from './LineMeter';
import { VoiceLevels, type VoiceSources } from './VoiceLevels';

interface Look {
  said: string;
  entries: StatsEntry[];
}

/** What Chromium 156 kept of sound that went from one connection over Opus to another: each kind for five half seconds. */
const recorded = JSON.parse(readFileSync(new URL('heard-by-chromium.json', import.meta.url), 'utf8')) as Look[];

const sources: VoiceSources = { personOf: (mid) => (mid === '0' ? 'plaintiff' : undefined), me: 'judge' };

/** Five slices a line: p for the plaintiff, whose voice arrives, j for the judge, who speaks into this device. */
function heardIn(looks: Look[]): [string, string][] {
  const levels = new VoiceLevels();
  const heard: [string, string][] = [];
  for (const { said, entries } of looks) {
    const slice = levels.read(entries, sources);
    if (slice === undefined) continue;
    const voices = slice.persons.map((person) => person.charAt(0)).sort();
    const last = heard.at(-1);
    const word = voices.join('') || '-';
    if (last?.[0] === said) last[1] += ` ${word}`;
    else heard.push([said, word]);
  }
  return heard;
}

test('hears speech in what a browser recorded, and neither silence nor a hum nor a microphone that is switched off', () => {
  expect(heardIn(recorded)).toEqual([
    ['silence', '- - - - -'],
    ['hum -60 dB', '- - - - -'],
    ['hum -50 dB', '- - - - -'],
    ['speech -35 dB', 'jp jp jp jp jp'],
    ['speech -20 dB', 'jp jp jp jp jp'],
    // The end of the last word still comes in.
    ['silence', 'jp - - - -'],
    ['switched off', '- - - - -'],
    ['speech -20 dB', 'jp jp jp jp jp'],
  ]);
});

const incoming = (timestamp: number, totalAudioEnergy: number, mid = '0', id = 'in') => ({
  type: 'inbound-rtp',
  kind: 'audio',
  id,
  mid,
  timestamp,
  totalAudioEnergy,
});
const LOUD = 0.01;

test('tells how long the slice was, and everybody who was heard in it once', () => {
  const levels = new VoiceLevels();
  const both = { personOf: (mid: string) => (mid === '0' ? 'plaintiff' : 'defendant'), me: undefined };
  levels.read([incoming(1_000, 0), incoming(1_000, 0, '1'), incoming(1_000, 0, '0', 'in2')], both);

  const slice = levels.read(
    [incoming(1_503, LOUD), incoming(1_503, LOUD, '1'), incoming(1_503, LOUD, '0', 'in2')],
    both,
  );

  expect(slice).toEqual({ ms: 503, persons: ['plaintiff', 'defendant'] });
});

test.each([
  ['the first look', [], undefined],
  ['a page that slept', [incoming(1_000, 0)], undefined],
  ['a connection that began anew', [incoming(9_500, 5)], []],
  ['a voice that was not there before', [incoming(9_500, 0, '0', 'other')], []],
  ['nothing on any line between', [incoming(9_500, 0), undefined], undefined],
] as const)('takes nobody for heard after %s', (_, before, persons) => {
  const levels = new VoiceLevels();
  for (const entry of before) levels.read(entry === undefined ? [] : [entry], sources);

  expect(levels.read([incoming(10_000, LOUD)], sources)?.persons).toEqual(persons);
});

test('hears nobody on lines that are not voices of the room, nor me while I send nothing', () => {
  const levels = new VoiceLevels();
  const look = (timestamp: number, energy: number) => [
    incoming(timestamp, energy, '7'),
    { ...incoming(timestamp, energy), kind: 'video' },
    { ...incoming(timestamp, energy), type: 'media-source' },
    incoming(timestamp, 0),
  ];
  const silentMe = { ...sources, me: undefined };
  levels.read(look(1_000, 0), silentMe);

  expect(levels.read(look(1_500, LOUD), silentMe)).toEqual({ ms: 500, persons: [] });
});
