/** Browsers as far as the way to unblock a camera differs between them. */
export type BrowserFamily = 'wechat' | 'ios' | 'android' | 'firefox' | 'safari' | 'chromium' | 'other';

/** Tells the family by the user agent; for wording help only, never for deciding what a browser can do. */
export function browserFamily(userAgent: string, touchPoints = 0): BrowserFamily {
  if (/MicroMessenger/i.test(userAgent)) return 'wechat';
  // An iPad calls itself a Mac, but a Mac has no touch screen.
  if (/iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && touchPoints > 1)) return 'ios';
  if (userAgent.includes('Android')) return 'android';
  if (userAgent.includes('Firefox/')) return 'firefox';
  if (/Chrome\/|Chromium\/|Edg\//.test(userAgent)) return 'chromium';
  if (userAgent.includes('Safari/')) return 'safari';
  return 'other';
}
