import type { DeviceKind, LineMeasurement, LineQuality } from './protocol';

/** One incoming picture as it was at the last look. */
export interface PictureReading {
  mid: string;
  framesDecoded: number;
  width: number;
  height: number;
  /** Whether any frame came since the look before; true at the first look. */
  moving: boolean;
}

/** What the statistics of one connection say; shares are 0 to 1 since the look before, times in milliseconds. */
export interface LineReading {
  roundTripMs: number | undefined;
  lossShare: number | undefined;
  /** Of what comes in; the worst of all lines. */
  jitterMs: number | undefined;
  /** Kilobits a second since the look before. */
  receivedKbps: number;
  sentKbps: number;
  pictures: PictureReading[];
  /** Height of the picture going out, 0 when none does. */
  sentHeight: number;
}

interface Counters {
  /** When they were read, in milliseconds; undefined before the first look. */
  at: number | undefined;
  received: number;
  lost: number;
  bytesReceived: number;
  bytesSent: number;
}

const NOTHING_YET: Counters = { at: undefined, received: 0, lost: 0, bytesReceived: 0, bytesSent: 0 };

/** The parts of RTCStats that are read, whatever the type of the entry (W3C webrtc-stats). */
export interface StatsEntry {
  type: string;
  id?: string;
  timestamp?: number;
  kind?: string;
  mid?: string | null;
  packetsReceived?: number;
  packetsLost?: number;
  bytesReceived?: number;
  bytesSent?: number;
  jitter?: number;
  framesDecoded?: number;
  frameWidth?: number;
  frameHeight?: number;
  nominated?: boolean;
  state?: string;
  currentRoundTripTime?: number;
  localCandidateId?: string;
  candidateType?: string;
  protocol?: string;
  totalAudioEnergy?: number;
}

/** Turns statistics into readings; remembers the counters of the look before. */
export class LineMeter {
  private before = NOTHING_YET;
  private framesBefore: ReadonlyMap<string, number> = new Map();

  read(report: Iterable<StatsEntry>): LineReading {
    const entries = [...report];
    const inbound = entries.filter((entry) => entry.type === 'inbound-rtp');
    const outbound = entries.filter((entry) => entry.type === 'outbound-rtp');
    const now = {
      at: entries.find((entry) => entry.timestamp !== undefined)?.timestamp,
      received: sum(inbound, (entry) => entry.packetsReceived),
      lost: sum(inbound, (entry) => entry.packetsLost),
      bytesReceived: sum(inbound, (entry) => entry.bytesReceived),
      bytesSent: sum(outbound, (entry) => entry.bytesSent),
    };
    const reading = {
      roundTripMs: roundTripOf(entries),
      lossShare: lossBetween(this.before, now),
      jitterMs: jitterOf(inbound),
      receivedKbps: kbpsBetween(this.before, now, 'bytesReceived'),
      sentKbps: kbpsBetween(this.before, now, 'bytesSent'),
      pictures: inbound.filter((entry) => entry.kind === 'video').map((entry) => pictureOf(entry, this.framesBefore)),
      sentHeight: Math.max(0, ...outbound.filter((e) => e.kind === 'video').map((e) => e.frameHeight ?? 0)),
    };
    this.before = now;
    this.framesBefore = new Map(reading.pictures.map((picture) => [picture.mid, picture.framesDecoded]));
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

/** What the court is told of a reading, in the whole units of the protocol. */
export function measurementOf(reading: LineReading, verdict: LineQuality, device: DeviceKind): LineMeasurement {
  return {
    verdict,
    lossShare: reading.lossShare ?? null,
    roundTripMs: whole(reading.roundTripMs),
    jitterMs: whole(reading.jitterMs),
    receivedKbps: reading.receivedKbps,
    sentKbps: reading.sentKbps,
    receivedHeight: Math.max(0, ...reading.pictures.map((picture) => picture.height)),
    sentHeight: reading.sentHeight,
    device,
  };
}

function whole(milliseconds: number | undefined): number | null {
  return milliseconds === undefined ? null : Math.round(milliseconds);
}

function kbpsBetween(before: Counters, now: Counters, bytes: 'bytesReceived' | 'bytesSent'): number {
  if (before.at === undefined || now.at === undefined || now.at <= before.at) return 0;
  // Bytes that ran backwards belong to a new connection. Bits in a millisecond are kilobits in a second.
  return Math.max(0, Math.round(((now[bytes] - before[bytes]) * 8) / (now.at - before.at)));
}

function jitterOf(inbound: StatsEntry[]): number | undefined {
  const known = inbound.flatMap((entry) => (entry.jitter === undefined ? [] : [entry.jitter * 1000]));
  return known.length === 0 ? undefined : Math.max(...known);
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

function pictureOf(entry: StatsEntry, framesBefore: ReadonlyMap<string, number>): PictureReading {
  const mid = entry.mid ?? '';
  const framesDecoded = entry.framesDecoded ?? 0;
  return {
    mid,
    framesDecoded,
    moving: framesBefore.get(mid) !== framesDecoded,
    width: entry.frameWidth ?? 0,
    height: entry.frameHeight ?? 0,
  };
}

function sum(entries: StatsEntry[], of: (entry: StatsEntry) => number | undefined): number {
  return entries.reduce((total, entry) => total + (of(entry) ?? 0), 0);
}
