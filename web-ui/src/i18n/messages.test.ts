import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from './languages';

const source = new URL('..', import.meta.url).pathname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
const folders = files.filter((file) => file.endsWith('messages')).map((file) => join(source, file));
const code = files
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts') && !file.endsWith('schema.d.ts'))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n');

/** Families of codes that the court sends: every text below such a prefix is reached by a code, not by name. */
const families = [...code.matchAll(/\b(?:code|knows)\(\s*'([\w-]+:[\w.-]+)'/g)].map((match) => `${match[1] ?? ''}.`);

function read(folder: string, language: string): Record<string, string> {
  return JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Record<string, string>;
}

const stem = (key: string) => key.replace(/_(?:one|other)$/, '');
const gaps = (text: string) => [...new Set(text.match(/\{\{[\w.]+\}\}/g))].sort();

test('there are texts to look at', () => {
  expect(folders.length).toBeGreaterThan(0);
  expect(families.length).toBeGreaterThan(0);
});

describe.each(folders.map((folder) => [relative(source, folder), folder]))('%s', (_, folder) => {
  const owner = folder.split('/').at(-2) ?? '';
  const english = read(folder, 'en');

  test.each(languages)('says everything in %s', (language) => {
    const stems = (texts: Record<string, string>) => [...new Set(Object.keys(texts).map(stem))].sort();

    expect(stems(read(folder, language))).toEqual(stems(english));
  });

  test.each(languages)('leaves no text empty and fills the same gaps in %s', (language) => {
    const texts = read(folder, language);

    expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([]);
    for (const [key, text] of Object.entries(texts)) {
      const model = english[key] ?? english[`${stem(key)}_other`] ?? '';
      expect([key, gaps(text)]).toEqual([key, gaps(model)]);
    }
  });

  test('keeps no text that nothing shows', () => {
    const shown = (key: string) =>
      code.includes(`'${owner}:${stem(key)}'`) || families.some((family) => `${owner}:${key}`.startsWith(family));

    expect(Object.keys(english).filter((key) => !shown(key))).toEqual([]);
  });
});
