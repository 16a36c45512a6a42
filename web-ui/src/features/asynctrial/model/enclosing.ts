import type { TrialEnclosing, TrialReference, Upload } from '@/api/schemas';

/** The uploads that go with a text, the recording first. */
export function uploadsOf({ recording, attachments = [] }: TrialEnclosing): string[] {
  return recording === undefined ? attachments : [recording, ...attachments];
}

/** Whether anything goes with a text. */
export function isEnclosing(enclosing: TrialEnclosing): boolean {
  return uploadsOf(enclosing).length > 0 || (enclosing.references ?? []).length > 0;
}

/** A line for each enclosure, as the court seals them; nothing while the court has not sealed all files. */
export function linesOf(enclosing: TrialEnclosing, uploads: readonly Upload[]): string[] | undefined {
  const lines: string[] = [];
  for (const id of uploadsOf(enclosing)) {
    const upload = uploads.find((each) => each.id === id);
    if (upload?.sha256 === undefined) return undefined;
    lines.push(
      id === enclosing.recording
        ? `recording ${upload.sha256} ${enclosing.transcript ?? 'typed'}`
        : `attachment ${upload.sha256} ${upload.fileName}`,
    );
  }
  return [...lines, ...(enclosing.references ?? []).map(lineOf)];
}

function lineOf({ exhibitNumber, item, paragraph }: TrialReference): string {
  return exhibitNumber === undefined ? `paragraph ${item ?? ''} ${String(paragraph)}` : `exhibit ${exhibitNumber}`;
}

/** The lines of a text that can be pointed to, counted from 1; blank ones are none. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
}

/** A transcript as captions of its recording, each paragraph for as long as its share of the letters. */
export function captionsOf(text: string, millis: number): string {
  const paragraphs = paragraphsOf(text);
  const letters = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  let from = 0;
  const cues = paragraphs.map((paragraph) => {
    const until = from + (millis * paragraph.length) / letters;
    const cue = `${timeOf(from)} --> ${timeOf(until)}\n${paragraph.replaceAll('-->', '→').replaceAll('<', '‹')}`;
    from = until;
    return cue;
  });
  return ['WEBVTT', ...cues].join('\n\n');
}

function timeOf(millis: number): string {
  return new Date(millis).toISOString().slice(11, 23);
}
