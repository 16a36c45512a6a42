import type { RecordLine } from '@/api/schemas';

/** The text that is confirmed and signed, as the contract describes it: a line for each line of the record. */
export function textOf(lines: readonly RecordLine[]): string {
  return lines
    .map(
      ({ number, kind, speaker, at, text }) =>
        `${[number, kind, speaker ?? '', at, text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')].join('|')}\n`,
    )
    .join('');
}

/** SHA-256 of that text, computed on this device over what it shows. */
export async function digestOf(lines: readonly RecordLine[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(textOf(lines)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
