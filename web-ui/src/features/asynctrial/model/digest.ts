/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits: what the court compares with what arrived. */
export async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Parts what goes with a text from the text and from one another; no text that is accepted has it. */
const NEXT = '\u001E';

/** What is sealed of a text: itself, and a line for each thing that goes with it. */
export function sealedForm(text: string, lines: readonly string[]): string {
  return [text, ...lines].join(NEXT);
}
