import { expect, test } from 'vitest';
import type { TrialItem } from '@/api/schemas';
import { threadsOf } from './threads';

const said = (id: string, number: number, content: TrialItem['content']): TrialItem => ({
  id,
  number,
  stage: 'inquiry',
  round: 1,
  capacity: 'plaintiff',
  content,
  digest: '',
  at: '2026-10-20T08:00:00Z',
  awaitsRuling: false,
  readBy: [],
  unread: false,
});

test('answers stand under their question and a correction under the answer it corrects', () => {
  const question = said('q', 1, { kind: 'question', text: '何时分居？' });
  const request = said('r', 2, { kind: 'request', text: '请求延长', wish: 'more-time' });
  const answered = said('a', 3, { kind: 'answer', text: '2019年。', question: 'q' });
  const corrected = said('c', 4, { kind: 'correction', text: '2020年。', of: 'a' });

  expect(threadsOf([question, request, answered, corrected])).toEqual([
    { item: question, replies: [answered, corrected] },
    { item: request, replies: [] },
  ]);
});

test('what answers something that is not to be seen stands by itself', () => {
  const answered = said('a', 3, { kind: 'answer', text: '2019年。', question: 'q' });

  expect(threadsOf([answered])).toEqual([{ item: answered, replies: [] }]);
});
