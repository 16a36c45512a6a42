import { bringPageTexts } from '@/i18n';

// Tests look at pages and at the room alike, so in them every text is at hand.
await bringPageTexts();

// What is fetched on demand takes its time on a busy machine; a test that waits for it fails for nothing else.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/dom');
  configure({ asyncUtilTimeout: 10_000 });
}
