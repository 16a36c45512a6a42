// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { RecordLine } from '@/api/schemas';
import { afterKey, afterLine, blankDraft, keepDraft, keptDraft, type Person } from './pen';

const people: Person[] = ['judge', 'plaintiff'].map((capacity) => ({
  person: capacity,
  name: capacity,
  capacity,
  tookPart: true,
}));

test('a digit names the speaker while nothing is written', () => {
  expect(afterKey(blankDraft, '2', people)).toEqual({ kind: 'statement', speaker: 'plaintiff', text: '' });
  expect(afterKey(blankDraft, '3', people)).toBeUndefined();
  expect(afterKey({ ...blankDraft, text: '20' }, '1', people)).toBeUndefined();
});

test('a sign chooses the kind, and nobody speaks a note', () => {
  expect(afterKey({ ...blankDraft, speaker: 'judge' }, '？', people)).toEqual({
    kind: 'question',
    speaker: 'judge',
    text: '',
  });
  expect(afterKey({ ...blankDraft, speaker: 'judge' }, '/', people)?.speaker).toBeUndefined();
});

test('a question is followed by the answer of who answered last, and an answer by the next question', () => {
  const asked: RecordLine = { number: 1, kind: 'question', speaker: 'judge', text: '?', at: '', before: [] };
  const answered: RecordLine = { number: 2, kind: 'answer', speaker: 'plaintiff', text: '.', at: '', before: [] };

  expect(afterLine({ kind: 'question', speaker: 'judge', text: '?' }, [asked, answered])).toEqual({
    kind: 'answer',
    speaker: 'plaintiff',
    text: '',
  });
  expect(afterLine({ kind: 'answer', speaker: 'plaintiff', text: '.' }, [asked, answered]).speaker).toBe('judge');
});

test('what is half written is there again after a reload', () => {
  const draft = { kind: 'statement', speaker: 'judge', text: '现在开' } as const;
  keepDraft('h', draft);
  expect(keptDraft('h')).toEqual(draft);
  keepDraft('h', { ...draft, text: '' });
  expect(keptDraft('h')).toEqual(blankDraft);
});
