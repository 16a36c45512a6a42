import { expect, test } from 'vitest';
import { languageFor } from './languages';

test.each([
  [['zh-CN'], 'zh-Hans'],
  [['zh-TW', 'en'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant'],
  [['it-CH', 'de'], 'it'],
  [['fr-FR', 'en-US'], 'en'],
  [['ja'], 'zh-Hans'],
  [[], 'zh-Hans'],
] as const)('a browser that asks for %j reads %s', (wanted, expected) => {
  expect(languageFor(wanted)).toBe(expected);
});
