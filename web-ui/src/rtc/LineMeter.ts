import type { LineQuality } from './protocol';

/** One incoming picture as it was at the last look. */
export interface PictureReading {
  mid: string;
  framesDecoded: number;
  width: number;
  height: number;
}

/** What the statistics of one connection say; shares are 0 to 1 since the look before, times in milliseconds. */
export interface LineReading {
  roundTripMs: number | undefined;
  lossShare: number | undefined;
  pictures: PictureReading[];
  /** Height of the picture going out, 0 when none does. */
  sentHeight: number;
}

interface Counters {
  received: number;
  lost: number;
}

/** The parts of RTCStats that are read, whatever the type of the entry (W3C webrtc-stats). */
interface StatsEntry {
  type: string;
  kind?: string;
  mid?: string | null;
  packetsReceived?: number;
  packetsLost?: number;
  framesDecoded?: number;
  frameWidth?: number;
  frameHeight?: number;
  nominated?: boolean;
  state?: string;
  currentRoundTripTime?: number;
}

/** Turns statistics into readings; remembers the counters of the look before. */
export class LineMeter {
  private before: Counters = { received: 0, lost: 0 };

  read(report: Iterable<StatsEntry>): LineReading {
    const entries = [...report];
    const inbound = entries.filter((entry) => entry.type === 'inbound-rtp');
    const now = {
      received: sum(inbound, (entry) => entry.packetsReceived),
      lost: sum(inbound, (entry) => entry.packetsLost),
    };
    const reading = {
      roundTripMs: roundTripOf(entries),
      lossShare: lossBetween(this.before, now),
      pictures: inbound.filter((entry) => entry.kind === 'video').map(pictureOf),
      sentHeight: Math.max(
        0,
        ...entries.filter((e) => e.type === 'outbound-rtp' && e.kind === 'video').map((e) => e.frameHeight ?? 0),
      ),
    };
    this.before = now;
    return reading;
  }
}

/** The verdict a person sees beside their own name: from loss and round trip, the worse of the two. */
export function qualityOf(reading: Pick<LineReading, 'roundTripMs' | 'lossShare'>): Exclude<LineQuality, 'lost'> {
  const loss = reading.lossShare ?? 0;
  const roundTrip = reading.roundTripMs ?? 0;
  if (loss > 0.1 || roundTrip > 800) return 'poor';
  if (loss > 0.03 || roundTrip > 400) return 'fair';
  return 'good';
}

function lossBetween(before: Counters, now: Counters): number | undefined {
  const received = now.received - before.received;
  const lost = now.lost - before.lost;
  // Counters that ran backwards belong to a new connection: nothing to compare with yet.
  if (received < 0 || lost < 0 || received + lost === 0) return undefined;
  return lost / (received + lost);
}

function roundTripOf(entries: StatsEntry[]): number | undefined {
  const pair = entries.find((e) => e.type === 'candidate-pair' && e.nominated === true && e.state === 'succeeded');
  return pair?.currentRoundTripTime === undefined ? undefined : pair.currentRoundTripTime * 1000;
}

function pictureOf(entry: StatsEntry): PictureReading {
  return {
    mid: entry.mid ?? '',
    framesDecoded: entry.framesDecoded ?? 0,
    width: entry.frameWidth ?? 0,
    height: entry.frameHeight ?? 0,
  };
}

function sum(entries: StatsEntry[], of: (entry: StatsEntry) => number | undefined): number {
  return entries.reduce((total, entry) => total + (of(entry) ?? 0), 0);
}
