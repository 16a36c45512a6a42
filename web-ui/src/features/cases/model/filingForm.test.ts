import { expect, test } from 'vitest';
import { fieldName, fieldsOf, filingSteps, pointerInFiling, stepOf, tidied, violationsOf } from './filingForm';

test.each([
  ['/plaintiff/name', 'plaintiff'],
  ['/plaintiff/phone', 'plaintiff-contact'],
  ['/defendant/address', 'defendant-contact'],
  ['/marriage/registeredOn', 'marriage'],
  ['/children/1/birthDate', 'children'],
  ['/claims', 'claims'],
  ['/claims/3', 'claims'],
  ['/facts', 'facts'],
  ['/truthDeclared', 'summary'],
] as const)('a fault at %s is mended at the step %s', (pointer, step) => {
  expect(stepOf(pointer)).toBe(step);
});

test.each([
  ['/content/plaintiff/identityNumber', '/plaintiff/identityNumber'],
  ['/plaintiff/identityNumber', '/plaintiff/identityNumber'],
  ['/step', '/step'],
])('a fault at %s is at %s of the filing', (pointer, within) => {
  expect(pointerInFiling(pointer)).toBe(within);
});

test('no field is asked for twice', () => {
  const asked = filingSteps.flatMap((step) => fieldsOf[step].map((field) => field.pointer));

  expect(new Set(asked).size).toBe(asked.length);
});

test('a field in a list is named without its place in the list', () => {
  expect(fieldName('/children/1/name')).toBe('children.name');
  expect(fieldName('/claims/0')).toBe('claims');
});

test('every fault is shown at exactly one step', () => {
  const violations = ['/plaintiff/name', '/claims', '/truthDeclared'].map((pointer) => ({ pointer, code: 'required' }));

  expect(filingSteps.flatMap((step) => violationsOf(violations, step))).toHaveLength(violations.length);
});

test('empty claims and untouched children are not sent', () => {
  expect(tidied({ claims: ['离婚', ' '], children: [{}, { name: '林晨' }] })).toEqual({
    claims: ['离婚'],
    children: [{ name: '林晨' }],
  });
});
