import { expect, test } from 'vitest';
import type { Upload } from '@/api/schemas';
import { captionsOf, isEnclosing, linesOf, paragraphsOf } from './enclosing';

const upload = (id: string, parts: Partial<Upload>) => ({ id, fileName: `${id}.pdf`, ...parts }) as Upload;

test('what goes with a text has a line each, in the order in which the court seals it', () => {
  const enclosing = {
    recording: 'r',
    transcript: 'machine' as const,
    attachments: ['a'],
    references: [
      { exhibit: 'e', exhibitNumber: 'P-1' },
      { item: 'i', paragraph: 2 },
    ],
  };

  expect(linesOf(enclosing, [upload('a', { sha256: 'aa' }), upload('r', { sha256: 'rr' })])).toEqual([
    'recording rr machine',
    'attachment aa a.pdf',
    'exhibit P-1',
    'paragraph i 2',
  ]);
});

test('a text is not handed in while a file is still on its way', () => {
  expect(linesOf({ recording: 'r' }, [upload('r', {})])).toBeUndefined();
  expect(linesOf({ recording: 'r' }, [])).toBeUndefined();
  expect(linesOf({}, [])).toEqual([]);
  expect(isEnclosing({ attachments: [], references: [] })).toBe(false);
});

test('paragraphs are the lines that say something', () => {
  expect(paragraphsOf('2019年分居。\n\n  \r\n孩子随我。')).toEqual(['2019年分居。', '孩子随我。']);
});

test('a transcript runs under its recording as captions, and markup stays text', () => {
  expect(captionsOf('甲乙\n<丙>丁', 6_000)).toBe(
    'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n甲乙\n\n00:00:02.000 --> 00:00:06.000\n‹丙>丁',
  );
});
