import { bringTexts, withTexts, type Books } from '@/i18n';

const texts: Books = {
  'zh-Hans': () => import('./messages/zh-Hans.json'),
  'zh-Hant': () => import('./messages/zh-Hant.json'),
  en: () => import('./messages/en.json'),
  it: () => import('./messages/it.json'),
};

/** A test weighs nothing before somebody wants one: what it needs comes together with its texts. */
export function withTestTexts<Module>(module: () => Promise<Module>): Promise<Module> {
  return withTexts(module, () => bringTexts('linetest', texts));
}
