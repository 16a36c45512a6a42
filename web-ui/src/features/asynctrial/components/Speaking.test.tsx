// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { languages, speak, startI18n } from '@/i18n';
import { Guide } from './Speaking';

const ofCourt = '请先说明姓名和案件，再陈述意见。';

beforeAll(() => startI18n('it'));
afterEach(cleanup);

test.each(languages)(
  'whoever speaks is told what to do in their own language and in the court’s: %s',
  async (language) => {
    await speak(language);

    const { container } = render(
      <MantineProvider>
        <Guide />
      </MantineProvider>,
    );

    const inChinese = container.querySelector('[lang="zh-Hans"]');
    if (language.startsWith('zh')) {
      expect(inChinese).toBeNull();
    } else {
      expect(inChinese?.textContent).toBe(ofCourt);
      expect(container.textContent.replace(ofCourt, '').trim()).not.toBe('');
      expect(container.textContent.indexOf(ofCourt)).toBeGreaterThan(0);
    }
    expect(container.textContent).toContain(
      { it: 'Di’ il tuo nome', en: 'Say your name', 'zh-Hans': '姓名', 'zh-Hant': '姓名' }[language],
    );
  },
);
