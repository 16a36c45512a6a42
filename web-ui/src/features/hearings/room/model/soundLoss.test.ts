import { expect, test } from 'vitest';
import { afterLook, callsForWriting, HEARD, type SoundLoss } from './soundLoss';

/** Looks at the sound once a second from 0 on: `x` fails, `.` is heard. Says after which seconds writing is advised. */
function advisedAt(looks: string, putAwayAt?: number): number[] {
  let loss: SoundLoss = HEARD;
  return looks.split('').flatMap((look, second) => {
    loss = afterLook(loss, look === 'x', second * 1000);
    if (second === putAwayAt) loss = { ...loss, putAway: true };
    return callsForWriting(loss, second * 1000) ? [second] : [];
  });
}

test('writing is advised once the sound has failed for five seconds, and no longer than it fails', () => {
  expect(advisedAt('xxxxxxxx..')).toEqual([5, 6, 7]);
});

test('a loss that mends by itself is passed over', () => {
  expect(advisedAt('xxxx....xxxx..')).toEqual([]);
});

test('whoever has put it away is not told again, though the line comes and goes', () => {
  expect(advisedAt('xxxxxxx...xxxxxxxx....xxxxxxxx', 6)).toEqual([5]);
});

test('of another loss, after the sound has been heard for a while, they are told again', () => {
  const heardForLong = '.'.repeat(20);
  expect(advisedAt(`xxxxxxx${heardForLong}xxxxxx`, 6)).toEqual([5, 32]);
});
