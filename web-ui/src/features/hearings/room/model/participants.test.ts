import { describe, expect, test } from 'vitest';
import { aPerson, aState, DEFENDANT, JUDGE, PLAINTIFF } from './fixtures';
import { interpretersFor, loudnessOf, needs, owesUndertaking, testifies } from './participants';

const INTERPRETER = 'interpreter-1';
const interpreter = aPerson(INTERPRETER, {
  duty: { state: 'sworn', undertakingOwed: true, onBehalfOf: DEFENDANT, interprets: 'it', examiners: [] },
});
const room = (me: string) => {
  const state = aState({ people: [...aState().people, interpreter] });
  return { state, me: state.people.find((one) => one.person === me) ?? interpreter };
};

describe('the interpreter', () => {
  test('is found by everybody but themselves', () => {
    expect(interpretersFor(room(DEFENDANT))).toEqual([interpreter]);
    expect(interpretersFor(room(INTERPRETER))).toEqual([]);
  });

  test('is needed by whoever they interpret for, and by whoever reads that language', () => {
    expect(needs(aPerson(DEFENDANT), interpreter)).toBe(true);
    expect(needs(aPerson(PLAINTIFF, { language: 'it' }), interpreter)).toBe(true);
    expect(needs(aPerson(PLAINTIFF), interpreter)).toBe(false);
  });

  test('is heard above all others by whoever listens to them', () => {
    expect(loudnessOf(INTERPRETER, [interpreter], true)).toBe(1);
    expect(loudnessOf(JUDGE, [interpreter], true)).toBeLessThan(0.5);
    expect(loudnessOf(JUDGE, [interpreter], false)).toBe(1);
    expect(loudnessOf(JUDGE, [], true)).toBe(1);
  });
});

test.each([
  ['called', true],
  ['declined', true],
  ['appointed', true],
  ['testifying', false],
  ['sworn', false],
] as const)('an undertaking is owed by who is %s: %s', (state, owed) => {
  const duty = { state, undertakingOwed: true, onBehalfOf: null, interprets: null, examiners: [] };
  expect(owesUndertaking(aPerson('witness-1', { duty }))).toBe(owed);
});

test('whoever testifies is neither party nor interpreter', () => {
  expect(testifies(aPerson('witness-1'))).toBe(true);
  expect(testifies(interpreter)).toBe(false);
  expect(testifies(aPerson(PLAINTIFF))).toBe(false);
});
