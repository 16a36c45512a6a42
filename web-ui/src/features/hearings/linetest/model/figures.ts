import { LineMeter, type DeviceKind, type LineReading, type OwnDevice, type OwnDevices, type StatsEntry } from '@/rtc';

/** What the person said when asked whether they hear the court's sound. */
export type SpeakerAnswer = 'heard' | 'not-heard' | 'not-asked';

export type MediaPath = 'udp' | 'tcp' | 'relay';

type OwnDeviceState = 'ready' | 'blocked' | 'absent' | 'busy' | 'unsupported';

/** What a test found out, in the whole units of the protocol; null is not known. */
export interface Figures {
  microphone: OwnDeviceState;
  /** The loudest that was heard, 0 (silence) to 100. */
  microphoneLevel: number;
  camera: OwnDeviceState;
  speaker: SpeakerAnswer;
  connected: boolean;
  path: MediaPath | null;
  lossShare: number | null;
  roundTripMs: number | null;
  jitterMs: number | null;
  sentKbps: number;
  receivedKbps: number;
  sentHeight: number;
  receivedHeight: number;
  soundReturned: boolean;
  firstPictureMs: number | null;
  device: DeviceKind;
}

/** One look at both connections. */
export interface Look {
  sending: readonly StatsEntry[];
  listening: readonly StatsEntry[];
}

/** Besides what the statistics say. */
export interface Circumstances {
  own: OwnDevices;
  speaker: SpeakerAnswer;
  connected: boolean;
  device: DeviceKind;
}

/**
 * Adds up the looks of a test. Losses and rates count over the whole time that is measured, in one piece; times are the median of the looks, so that
 * one hiccup decides nothing; heights are those that were reached.
 */
export class Tally {
  private readonly watch = { sending: new LineMeter(), listening: new LineMeter() };
  private whole: { sending: LineMeter; listening: LineMeter } | undefined;
  private last: Look = { sending: [], listening: [] };
  private readonly upTrips: number[] = [];
  private readonly downTrips: number[] = [];
  private readonly jitters: number[] = [];
  private sentHeight = 0;
  private receivedHeight = 0;
  private loudest = 0;
  private firstPictureMs: number | undefined;
  private soundReturned = false;

  /** Whether a picture has come back. */
  hasPicture(): boolean {
    return this.firstPictureMs !== undefined;
  }

  hear(level: number): void {
    this.loudest = Math.max(this.loudest, level);
  }

  /** From the next look on it counts. */
  begin(look: Look): void {
    this.whole = { sending: new LineMeter(), listening: new LineMeter() };
    this.whole.sending.read(look.sending);
    this.whole.listening.read(look.listening);
  }

  /** @param sinceMs the beginning of the test */
  take(look: Look, sinceMs: number): void {
    this.last = look;
    const up = this.watch.sending.read(look.sending);
    const down = this.watch.listening.read(look.listening);
    if (this.firstPictureMs === undefined && down.pictures.some((picture) => picture.framesDecoded > 0)) {
      this.firstPictureMs = sinceMs;
    }
    this.soundReturned ||= look.listening.some((entry) => isSound(entry) && (entry.packetsReceived ?? 0) > 0);
    this.sentHeight = Math.max(this.sentHeight, up.sentHeight);
    this.receivedHeight = Math.max(this.receivedHeight, heightOf(down));
    keep(this.upTrips, up.roundTripMs);
    keep(this.downTrips, down.roundTripMs);
    keep(this.jitters, down.jitterMs);
  }

  figures({ own, speaker, connected, device }: Circumstances): Figures {
    const sent = this.whole?.sending.read(this.last.sending);
    const received = this.whole?.listening.read(this.last.listening);
    return {
      microphone: stateOf(own.microphone),
      microphoneLevel: Math.round(100 * this.loudest),
      camera: stateOf(own.camera),
      speaker,
      connected,
      path: worsePath(pathOf(this.last.sending), pathOf(this.last.listening)),
      lossShare: received?.lossShare ?? null,
      roundTripMs: largest(median(this.upTrips), median(this.downTrips)),
      jitterMs: median(this.jitters),
      sentKbps: sent?.sentKbps ?? 0,
      receivedKbps: received?.receivedKbps ?? 0,
      sentHeight: this.sentHeight,
      receivedHeight: this.receivedHeight,
      soundReturned: this.soundReturned,
      firstPictureMs: this.firstPictureMs === undefined ? null : Math.round(this.firstPictureMs),
      device,
    };
  }
}

/** How media of a connection gets out; null while no pair of addresses is in use. */
export function pathOf(entries: readonly StatsEntry[]): MediaPath | null {
  const pair = entries.find((e) => e.type === 'candidate-pair' && e.nominated === true && e.state === 'succeeded');
  const own = entries.find((e) => e.type === 'local-candidate' && e.id === pair?.localCandidateId);
  if (pair === undefined || own === undefined) return null;
  if (own.candidateType === 'relay') return 'relay';
  return own.protocol === 'tcp' ? 'tcp' : 'udp';
}

function worsePath(one: MediaPath | null, other: MediaPath | null): MediaPath | null {
  const order: (MediaPath | null)[] = ['relay', 'tcp', 'udp', null];
  return order.indexOf(one) < order.indexOf(other) ? one : other;
}

function isSound(entry: StatsEntry): boolean {
  return entry.type === 'inbound-rtp' && entry.kind === 'audio';
}

function heightOf(reading: LineReading): number {
  return Math.max(0, ...reading.pictures.map((picture) => picture.height));
}

function stateOf(device: OwnDevice): OwnDeviceState {
  switch (device.at) {
    case 'ready':
      return 'ready';
    case 'missing':
      // What took it away has it now.
      return device.why === 'taken' ? 'busy' : device.why;
    case 'asking':
      return 'blocked';
  }
}

function keep(all: number[], value: number | undefined): void {
  if (value !== undefined) all.push(value);
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  return middle === undefined ? null : Math.round(middle);
}

function largest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
