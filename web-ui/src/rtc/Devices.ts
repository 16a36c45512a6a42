import type { MediaKind } from './protocol';

/** Why a camera or microphone is not at hand; `taken`: it was, until a call or another app took it or it was unplugged. */
export type Missing = 'blocked' | 'absent' | 'busy' | 'unsupported' | 'taken';

/**
 * One of the person's two devices. A track once given is kept for the whole visit: it is silenced, not given back.
 * `paused`: the system lets nothing through for now, as a phone does in a call and with a camera that is out of sight.
 */
export type OwnDevice =
  | { at: 'asking' }
  | { at: 'ready'; track: MediaStreamTrack; deviceId: string; paused: boolean }
  | { at: 'missing'; why: Missing };

/** Whether anything of it goes out, as far as the device is concerned. */
export function works(device: OwnDevice): boolean {
  return device.at === 'ready' && !device.paused;
}

export interface OwnDevices {
  microphone: OwnDevice;
  camera: OwnDevice;
}

export interface DeviceChoice {
  deviceId: string;
  label: string;
}

export interface DevicePorts {
  /** Undefined where the page is not served securely: browsers then hide cameras altogether. */
  media: MediaDevices | undefined;
  permission: (name: 'camera' | 'microphone') => Promise<PermissionState | undefined>;
  onChange: (devices: OwnDevices) => void;
}

type Wanted = Record<MediaKind, string | undefined>;

/** A camera that falters for a moment on a busy machine is not paused; a microphone is told of at once. */
const PAUSED_AFTER_MS: Record<MediaKind, number> = { audio: 0, video: 2_000 };
/** Phones give a device back by themselves soon after the page is seen again; where they forget, a fresh one is asked for. */
const FORGOTTEN_AFTER_MS = 3_000;

/**
 * The person's camera and microphone: both if possible, else one, else none, and never a dead end. Nobody is kept out of
 * a hearing for want of a camera.
 */
export class Devices {
  private devices: OwnDevices = { microphone: { at: 'asking' }, camera: { at: 'asking' } };
  private readonly wanted: Wanted = { audio: undefined, video: undefined };
  private released = false;

  constructor(private readonly ports: DevicePorts) {}

  current(): OwnDevices {
    return this.devices;
  }

  /** Asks for both at once, so that the person sees one question; falls back one by one. */
  async acquire(): Promise<OwnDevices> {
    this.released = false;
    const media = this.ports.media;
    if (!media) return this.settle({ at: 'missing', why: 'unsupported' }, { at: 'missing', why: 'unsupported' });
    try {
      const stream = await media.getUserMedia(constraints(['audio', 'video'], this.wanted));
      return this.settle(this.ready(stream, 'audio'), this.ready(stream, 'video'));
    } catch (trouble) {
      const whyBoth = missingOf(trouble);
      const microphone = await this.acquireOne('audio', whyBoth);
      const camera = await this.acquireOne('video', whyBoth);
      return this.settle(microphone, camera);
    }
  }

  /** Another camera or microphone; the old one stays if the new one cannot be had. */
  async switchTo(kind: MediaKind, deviceId: string): Promise<void> {
    const media = this.ports.media;
    if (!media) return;
    const stream = await media.getUserMedia(constraints([kind], { ...this.wanted, [kind]: deviceId }));
    this.wanted[kind] = deviceId;
    const device = this.ready(stream, kind);
    const old = this.devices[slot(kind)];
    this.put(kind, device);
    if (old.at === 'ready') release(old.track);
  }

  /** Tries once more for one that was missing, after the person changed a permission or plugged something in. */
  async retry(kind: MediaKind): Promise<void> {
    this.put(kind, await this.acquireOne(kind, 'absent'));
  }

  /** The person is back at the page: what the system took meanwhile is taken back, and never with a question to them. */
  async comeBack(): Promise<void> {
    for (const kind of ['audio', 'video'] as const) {
      const device = this.devices[slot(kind)];
      if (device.at === 'missing' && device.why === 'taken') await this.takeBack(kind);
      if (device.at !== 'ready') continue;
      // A page that was frozen has heard of neither.
      if (device.track.readyState === 'ended') this.lose(kind, device.track);
      else this.mark(kind, device.track);
      if (device.track.muted) setTimeout(() => void this.renew(kind, device.track), FORGOTTEN_AFTER_MS);
    }
  }

  async list(kind: MediaKind): Promise<DeviceChoice[]> {
    const all = (await this.ports.media?.enumerateDevices()) ?? [];
    return all
      .filter((device) => device.kind === `${kind}input` && device.deviceId !== '')
      .map(({ deviceId, label }) => ({ deviceId, label }));
  }

  /** Gives everything back: lights off. Only when the visit ends. */
  release(): void {
    this.released = true;
    for (const device of [this.devices.microphone, this.devices.camera]) {
      if (device.at === 'ready') release(device.track);
    }
  }

  private async acquireOne(kind: MediaKind, whyBoth: Missing): Promise<OwnDevice> {
    const media = this.ports.media;
    if (!media) return { at: 'missing', why: 'unsupported' };
    // After a refusal, asking again is only fair where this very device was not the refused one.
    if (whyBoth === 'blocked' && (await this.ports.permission(slot(kind))) === 'denied') {
      return { at: 'missing', why: 'blocked' };
    }
    try {
      return this.ready(await media.getUserMedia(constraints([kind], this.wanted)), kind);
    } catch (trouble) {
      return { at: 'missing', why: missingOf(trouble) };
    }
  }

  private ready(stream: MediaStream, kind: MediaKind): OwnDevice {
    const track = kind === 'audio' ? stream.getAudioTracks()[0] : stream.getVideoTracks()[0];
    if (!track) return { at: 'missing', why: 'absent' };
    track.onended = () => this.lose(kind, track);
    track.onmute = () => setTimeout(() => this.mark(kind, track), PAUSED_AFTER_MS[kind]);
    track.onunmute = () => this.mark(kind, track);
    return { at: 'ready', track, deviceId: track.getSettings().deviceId ?? '', paused: track.muted };
  }

  /** Unplugged, or taken by a call. The person is told; another one, or the same, is taken where no question is needed. */
  private lose(kind: MediaKind, track: MediaStreamTrack): void {
    if (!this.isAtHand(kind, track)) return;
    release(track);
    this.put(kind, { at: 'missing', why: 'taken' });
    void this.takeBack(kind);
  }

  private mark(kind: MediaKind, track: MediaStreamTrack): void {
    const now = this.devices[slot(kind)];
    if (now.at !== 'ready' || now.track !== track || now.paused === track.muted) return;
    this.put(kind, { ...now, paused: track.muted });
  }

  private async takeBack(kind: MediaKind): Promise<void> {
    const device = await this.acquireSilently(kind);
    if (device === undefined) return;
    const now = this.devices[slot(kind)];
    // Meanwhile the person may have tried for themselves, or left.
    if (!this.released && now.at === 'missing' && now.why === 'taken') this.put(kind, device);
    else release(device.track);
  }

  /** A fresh track for one that stayed paused; the old one stays if the fresh one is no better. */
  private async renew(kind: MediaKind, old: MediaStreamTrack): Promise<void> {
    if (!this.isStuck(kind, old)) return;
    const device = await this.acquireSilently(kind);
    if (device === undefined) return;
    if (device.paused || !this.isStuck(kind, old)) {
      release(device.track);
      return;
    }
    this.put(kind, device);
    release(old);
  }

  /** A device without a question to the person; undefined where the browser would ask, or has none to give. */
  private async acquireSilently(kind: MediaKind): Promise<Extract<OwnDevice, { at: 'ready' }> | undefined> {
    if (this.released || (await this.ports.permission(slot(kind))) !== 'granted') return undefined;
    let device = await this.acquireOne(kind, 'absent');
    if (device.at === 'missing' && device.why === 'absent' && this.wanted[kind] !== undefined) {
      // The one that was chosen is gone: any other is better than none.
      this.wanted[kind] = undefined;
      device = await this.acquireOne(kind, 'absent');
    }
    return device.at === 'ready' ? device : undefined;
  }

  private isStuck(kind: MediaKind, track: MediaStreamTrack): boolean {
    return track.muted && this.isAtHand(kind, track);
  }

  private isAtHand(kind: MediaKind, track: MediaStreamTrack): boolean {
    const now = this.devices[slot(kind)];
    return !this.released && now.at === 'ready' && now.track === track;
  }

  private settle(microphone: OwnDevice, camera: OwnDevice): OwnDevices {
    this.devices = { microphone, camera };
    this.ports.onChange(this.devices);
    return this.devices;
  }

  private put(kind: MediaKind, device: OwnDevice): void {
    this.devices = { ...this.devices, [slot(kind)]: device };
    this.ports.onChange(this.devices);
  }
}

/** What a browser's error means for the person. */
export function missingOf(trouble: unknown): Missing {
  const name = trouble instanceof Error || trouble instanceof DOMException ? trouble.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
    case 'PermissionDeniedError':
      return 'blocked';
    case 'NotReadableError':
    case 'AbortError':
    case 'TrackStartError':
      return 'busy';
    case 'TypeError':
      return 'unsupported';
    default:
      return 'absent';
  }
}

function slot(kind: MediaKind): keyof OwnDevices {
  return kind === 'audio' ? 'microphone' : 'camera';
}

function release(track: MediaStreamTrack): void {
  track.onended = null;
  track.onmute = null;
  track.onunmute = null;
  track.stop();
}

function constraints(kinds: MediaKind[], wanted: Wanted): MediaStreamConstraints {
  return {
    ...(kinds.includes('audio') && {
      audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...chosen(wanted.audio) },
    }),
    // 720p gives the bridge three simulcast layers to choose from; 24 pictures a second are plenty for faces.
    ...(kinds.includes('video') && {
      video: {
        width: { ideal: 1280 },
        height: { ideal: 720 },
        frameRate: { ideal: 24, max: 30 },
        ...(wanted.video === undefined ? { facingMode: 'user' } : chosen(wanted.video)),
      },
    }),
  };
}

function chosen(deviceId: string | undefined): MediaTrackConstraints {
  return deviceId === undefined ? {} : { deviceId: { exact: deviceId } };
}
