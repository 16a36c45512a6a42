import { expect, test } from 'vitest';
import { problemOfAnswer } from '@/api/problem';
import { withoutTicket } from './ticket';

test('who may not enter is refused, and reads why', () => {
  const answer = withoutTicket(problemOfAnswer(403, { code: 'hearing-not-summoned', instance: 'urn:x' }));

  expect(answer).toEqual({ kind: 'refused', code: 'hearing-not-summoned', instance: 'urn:x' });
});

test('a court whose database is away refuses nobody: the page keeps its media and knocks again', () => {
  expect(withoutTicket(problemOfAnswer(503, { code: 'unavailable' }))).toEqual({ kind: 'unreachable' });
  expect(withoutTicket(problemOfAnswer(500, { code: 'internal-fault' }))).toEqual({ kind: 'unreachable' });
});

test('whose sign-in ran out is told that', () => {
  expect(withoutTicket(problemOfAnswer(401, undefined))).toEqual({ kind: 'refused', code: 'signed-out' });
});
