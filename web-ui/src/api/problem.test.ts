import { expect, test } from 'vitest';
import { ProblemError, isStale, problemOf, problemOfAnswer } from './problem';

test('a refusal keeps its code, its basis, every violation and the reference to read to the clerk', () => {
  const problem = problemOfAnswer(422, {
    type: '/problems/filing-incomplete',
    title: 'Incomplete',
    status: 422,
    code: 'filing-incomplete',
    basis: 'CPL 124',
    instance: 'req-7',
    violations: [{ pointer: '/plaintiff/name', code: 'required' }],
  });

  expect(problem).toEqual({
    kind: 'refused',
    status: 422,
    code: 'filing-incomplete',
    basis: 'CPL 124',
    reference: 'req-7',
    params: {},
    possible: [],
    violations: [{ pointer: '/plaintiff/name', code: 'required' }],
  });
});

test.each([
  [401, undefined, { kind: 'signed-out' }],
  [500, { code: 'internal', instance: 'req-8' }, { kind: 'broken', status: 500, reference: 'req-8' }],
  [502, '<html>', { kind: 'broken', status: 502 }],
])('an answer %d with body %j is no refusal of the law', (status, body, expected) => {
  expect(problemOfAnswer(status, body)).toEqual(expected);
});

test('a fetch that failed means the line is down, not that the court refused', () => {
  expect(problemOf(new TypeError('Failed to fetch'))).toEqual({ kind: 'unreachable' });
});

test('only a stale version counts as a conflict with another device', () => {
  const refusal = (status: number) => new ProblemError(problemOfAnswer(status, { code: 'x' }));

  expect(isStale(refusal(412))).toBe(true);
  expect(isStale(refusal(409))).toBe(false);
});
