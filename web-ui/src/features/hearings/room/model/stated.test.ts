import { expect, it } from 'vitest';
import { aPerson, PLAINTIFF } from './fixtures';
import { statedIn } from './stated';

it('names the seat of whoever stated something, and stays with the words of somebody who is not seen', () => {
  const speaker = aPerson(PLAINTIFF);
  const statements = [
    { line: 1, person: speaker.person, text: '同意。', at: '2026-11-27T07:05:00Z' },
    { line: 2, person: 'gone', text: '不同意。', at: '2026-11-27T07:06:00Z' },
  ];

  expect(statedIn({ people: [speaker], statements })).toEqual([
    { line: 1, capacity: speaker.capacity, name: speaker.name, text: '同意。' },
    { line: 2, capacity: 'other', name: null, text: '不同意。' },
  ]);
});
