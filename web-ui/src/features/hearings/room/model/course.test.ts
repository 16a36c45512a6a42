import type { Course } from '@/rtc';
import { expect, test } from 'vitest';
import { askedOf, languagesOf, nextStep, placeOf, standingOf, wayTo, type Step } from './course';
import { aPerson, CLERK, DEFENDANT, JUDGE, PLAINTIFF } from './fixtures';

const step = (name: string, taken: boolean, binding = true): Step => ({ step: name, basis: 'CPL 141', taken, binding });

/** Rights were left out; the defence may be left out freely. */
const COURSE: Course = {
  step: 'claims',
  called: ['plaintiff'],
  issue: null,
  steps: [
    step('opening', true),
    step('rights', false),
    step('claims', true),
    step('defence', false, false),
    step('evidence', false),
    step('closing', false),
  ],
};

const named = (name: string) => COURSE.steps.find((one) => one.step === name) ?? step(name, false);

test('a hearing is at one step of many', () => {
  expect(placeOf(COURSE)).toEqual({ number: 3, count: 6 });
  expect(nextStep(COURSE)?.step).toBe('defence');
  expect(nextStep({ ...COURSE, step: 'closing' })).toBeUndefined();
});

test.each([
  ['opening', 'taken'],
  ['rights', 'left-out'],
  ['claims', 'now'],
  ['defence', 'ahead'],
] as const)('%s is %s', (name, standing) => {
  expect(standingOf(COURSE, named(name))).toBe(standing);
});

test.each([
  ['opening', 'reopens'],
  ['rights', 'in-order'],
  ['defence', 'in-order'],
  ['evidence', 'in-order'],
  ['closing', 'leaves-out'],
] as const)('going to %s %s', (name, way) => {
  expect(wayTo(COURSE, named(name))).toBe(way);
});

test('who is called upon is told what for, the others listen, and the court is told nothing', () => {
  expect(askedOf(COURSE, aPerson(PLAINTIFF))).toBe('claims');
  expect(askedOf(COURSE, aPerson(DEFENDANT))).toBe('listen');
  expect(askedOf(COURSE, aPerson(JUDGE))).toBeUndefined();
});

test('words are read in the language of the court and in each other of the parties once', () => {
  expect(
    languagesOf([
      aPerson(JUDGE),
      aPerson(CLERK, { language: 'en' }),
      aPerson(PLAINTIFF),
      aPerson(DEFENDANT, { language: 'it' }),
    ]),
  ).toEqual(['zh-Hans', 'it']);
});
