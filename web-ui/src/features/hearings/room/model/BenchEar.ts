import { VoiceLevels, type FromBrowser, type HeardSlice, type StatsEntry } from '@/rtc';
import { isOfCourt } from './RoomScreen';
import type { RoomView } from './RoomView';

export const LISTEN_EVERY_MS = 500;
const SLICES_PER_WORD = 5;

interface Ports {
  readStats: () => Promise<Iterable<[string, StatsEntry]> | undefined>;
  send: (message: FromBrowser) => boolean;
}

/**
 * Tells the court whose voices arrive at a device of the bench, so that it can count speaking time. Devices of others tell nothing, nor does one of the
 * bench while the court does not sit: what was heard in a break is dropped, never handed in later.
 */
export class BenchEar {
  private readonly levels = new VoiceLevels();
  private slices: HeardSlice[] = [];
  private listening = false;

  constructor(private readonly ports: Ports) {}

  /** One look; to be called every half second. */
  async listen(current: () => RoomView): Promise<void> {
    if (this.listening) return;
    this.listening = true;
    try {
      const report = isToListen(current()) ? await this.ports.readStats() : undefined;
      const view = current();
      if (report === undefined || !isToListen(view)) this.forget();
      else this.take(report, view);
    } finally {
      this.listening = false;
    }
  }

  private take(report: Iterable<[string, StatsEntry]>, view: RoomView): void {
    const slice = this.levels.read(
      [...report].map(([, entry]) => entry),
      sourcesOf(view),
    );
    if (slice === undefined) this.slices = [];
    else this.slices.push(slice);
    if (this.slices.length < SLICES_PER_WORD) return;
    this.ports.send({ type: 'voices-heard', slices: this.slices });
    this.slices = [];
  }

  private forget(): void {
    this.levels.forget();
    this.slices = [];
  }
}

/** Whether this is a device of the bench, in the courtroom, while the court sits and media flows. */
function isToListen({ screen, media }: RoomView): boolean {
  if (screen.at !== 'in-room' || media !== 'flowing') return false;
  const { me, state } = screen.room;
  return isOfCourt(me) && me.place === 'room' && state.hearing.state === 'in-session';
}

function sourcesOf({ screen, streams, switches }: RoomView) {
  const me = screen.at === 'in-room' && switches.microphone ? screen.room.me.person : undefined;
  return {
    personOf: (mid: string) => streams.find((stream) => stream.kind === 'audio' && stream.mid === mid)?.person,
    me,
  };
}
