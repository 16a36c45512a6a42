/** Kept in the tab, so that a reload is the same device to the court and a second tab is another. */
export function deviceOfThisTab(): string {
  const KEY = 'yunting.device';
  const known = sessionStorage.getItem(KEY);
  if (known !== null) return known;
  const device = newId();
  sessionStorage.setItem(KEY, device);
  return device;
}

/** A random UUID (RFC 9562, version 4). `crypto.randomUUID` is hidden from pages that are not served securely. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, at) => {
    if (at === 6) return (byte & 0x0f) | 0x40;
    return at === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  const text = hex.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}
