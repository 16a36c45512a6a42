import type { LineReading, PictureReading, PictureStep, RemoteStream, RoomPerson } from '@/rtc';

/** How much of pictures a person wants to be sent: everything that fits, the smallest, or none at all. */
export type DataUse = 'all' | 'less' | 'sound';

const LEAST_HEIGHT = 180;
const LINES: Record<PictureStep, number> = { held: 0, low: LEAST_HEIGHT, medium: 360, full: 720 };
const WORST_FIRST: readonly PictureStep[] = ['held', 'low', 'medium', 'full'];

/** The step a picture is on, by the lines it has now: those of its shorter side, since phones are held upright. */
export function stepOf(picture: PictureReading | undefined): PictureStep | undefined {
  if (!picture) return undefined;
  if (!picture.moving) return 'held';
  const lines = Math.min(picture.width, picture.height);
  if (lines === 0) return undefined;
  if (lines > LINES.medium) return 'full';
  return lines > LEAST_HEIGHT ? 'medium' : 'low';
}

interface Seen {
  streams: readonly RemoteStream[];
  reading: LineReading | undefined;
}

/** The step on which this device sees that person, or undefined where there is nothing to be seen. */
export function stepOfPerson(person: RoomPerson, { streams, reading }: Seen): PictureStep | undefined {
  if (person.devices.camera === 'off' || person.mutedByCourt.video || !person.connected) return undefined;
  const stream = streams.find((one) => one.person === person.person && one.kind === 'video');
  return stream && stepOf(reading?.pictures.find((one) => one.mid === stream.mid));
}

/** What a screen has use for: so many lines of whoever is on its stage, and no more than 360 of anybody else. */
export interface Usable {
  maxHeight: number;
  stage: string | null;
}

/** What the court is told: the worst step of all that this device sees. Where a screen has no use for more, a picture is full on a lower step, too. */
export function worstStep(
  people: readonly RoomPerson[],
  seen: Seen,
  usable: Usable = { maxHeight: LINES.full, stage: null },
): PictureStep | undefined {
  const steps = people.map((person) => {
    const step = stepOfPerson(person, seen);
    const lines = person.person === usable.stage ? usable.maxHeight : Math.min(usable.maxHeight, LINES.medium);
    return step !== undefined && LINES[step] >= lines ? 'full' : step;
  });
  return WORST_FIRST.find((step) => steps.includes(step));
}

/** The height to ask for, given what this screen can use and what the person wants to spend. */
export function heightFor(use: DataUse, usable: number): number {
  switch (use) {
    case 'all':
      return usable;
    case 'less':
      return Math.min(usable, LEAST_HEIGHT);
    case 'sound':
      return 0;
  }
}
