import { expect, test } from 'vitest';
import { clockText, hearingClock } from './clock';
import { aHearing } from './fixtures';

const at = (instant: string) => Date.parse(instant);
const notOpened = aHearing({ state: 'waiting-room-open', openedAt: null });

test.each([
  ['counts down to the start', notOpened, '2026-11-27T06:58:30Z', { runs: 'to-start', seconds: 90 }],
  ['says honestly that the start is late', notOpened, '2026-11-27T07:12:00Z', { runs: 'late', seconds: 720 }],
  ['runs since the session was opened', aHearing(), '2026-11-27T07:14:41Z', { runs: 'in-session', seconds: 761 }],
  [
    'shows the length of a pause while it lasts',
    aHearing({ state: 'paused', pausedAt: '2026-11-27T07:20:00Z' }),
    '2026-11-27T07:22:05Z',
    { runs: 'paused', seconds: 125 },
  ],
  [
    'does not run backwards where the device is a little behind the court',
    aHearing(),
    '2026-11-27T07:01:59Z',
    { runs: 'in-session', seconds: 0 },
  ],
] as const)('%s', (_, hearing, now, clock) => {
  expect(hearingClock(hearing, at(now))).toEqual(clock);
});

test.each([
  [0, '00:00'],
  [59, '00:59'],
  [754, '12:34'],
  [3754, '1:02:34'],
])('writes %i s as %s', (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
});
