import { expect, test } from 'vitest';
import { aPerson, CLERK, DEFENDANT, JUDGE, PLAINTIFF } from './fixtures';
import { raisedHands, seatingOf, wantedHeight } from './seats';

const who = (people: { person: string }[]) => people.map((one) => one.person);

test('seats the judge on the bench and the others in the order of procedure', () => {
  const people = [CLERK, DEFENDANT, 'interpreter-1', PLAINTIFF, JUDGE].map((one) => aPerson(one));

  const { bench, floor } = seatingOf({ people });

  expect([who(bench), who(floor)]).toEqual([[JUDGE], [PLAINTIFF, DEFENDANT, 'interpreter-1', CLERK]]);
});

test('seats only those who are in the room, and keeps the seat of one whose line is lost', () => {
  const people = [
    aPerson(JUDGE, { connected: false }),
    aPerson(PLAINTIFF, { place: 'waiting' }),
    aPerson(DEFENDANT, { place: 'left' }),
  ];

  const { bench, floor } = seatingOf({ people });

  expect([who(bench), who(floor)]).toEqual([[JUDGE], []]);
});

test('orders hands by when they went up', () => {
  const people = [
    aPerson(PLAINTIFF, { handRaisedAt: '2026-11-27T07:06:00Z' }),
    aPerson(JUDGE),
    aPerson(DEFENDANT, { handRaisedAt: '2026-11-27T07:05:00Z' }),
  ];

  expect(who(raisedHands(people))).toEqual([DEFENDANT, PLAINTIFF]);
});

test('asks for no larger pictures than the screen can use', () => {
  expect([wantedHeight(360), wantedHeight(1440)]).toEqual([360, 720]);
});
