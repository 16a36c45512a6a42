import type { Exhibit } from '@/api/schemas';

/** How an exhibit is called; one that is closed to the reader by its number alone. */
export function exhibitTitle({ number, title, readable }: Exhibit, closed: string): string {
  return `${number} · ${readable === false ? closed : title}`;
}
