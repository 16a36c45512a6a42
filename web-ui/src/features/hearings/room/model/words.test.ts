import { languages } from '@/i18n';
import { describe, expect, test } from 'vitest';
import ui from '@/ui/messages/en.json';
import { wordsFor } from './words';

const steps = Object.keys(ui)
  .filter((key) => key.startsWith('hearingStep.'))
  .map((key) => key.slice('hearingStep.'.length));

describe.each(languages)('in %s', (language) => {
  test.each(steps)('there are words for %s', async (step) => {
    const words = await wordsFor(language, step, '（2026）浙1121民初1号');

    expect(words).toBeTruthy();
    expect(words).not.toContain('{{');
  });
});

test('a language the court does not write has no words', async () => {
  expect(await wordsFor('fr', 'opening', '1')).toBeUndefined();
});
