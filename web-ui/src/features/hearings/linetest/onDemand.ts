import { bringTexts, type Books } from '@/i18n';

const texts: Books = {
  'zh-Hans': () => import('./messages/zh-Hans.json'),
  'zh-Hant': () => import('./messages/zh-Hant.json'),
  en: () => import('./messages/en.json'),
  it: () => import('./messages/it.json'),
};

/** A test weighs nothing before somebody wants one: what it needs comes together with its texts. */
export async function withTexts<Module>(module: Promise<Module>): Promise<Module> {
  const [loaded] = await Promise.all([module, bringTexts('linetest', texts)]);
  return loaded;
}
