import { expect, test } from 'vitest';
import type { RecordLine } from '@/api/schemas';
import { digestOf, textOf } from './text';

const line: RecordLine = {
  number: 1,
  kind: 'statement',
  speaker: '00000000-0000-7000-8000-00000000000b',
  at: '2026-03-02T01:00:00Z',
  text: '是。\n2|\\',
  before: [],
};

test('a line is its number, kind, speaker, moment and text, and cannot pass for two', () => {
  expect(textOf([line])).toBe('1|statement|00000000-0000-7000-8000-00000000000b|2026-03-02T01:00:00Z|是。\\n2|\\\\\n');
});

test('words of nobody leave the speaker blank', () => {
  const { number, kind, at, text, before } = line;

  expect(textOf([{ number, kind, at, text, before }])).toContain('1|statement||2026');
});

test('the digest is SHA-256 in lower-case hexadecimal', async () => {
  expect(await digestOf([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
