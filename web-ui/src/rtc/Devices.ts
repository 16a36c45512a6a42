import type { MediaKind } from './protocol';

/** Why a camera or microphone is not at hand. */
export type Missing = 'blocked' | 'absent' | 'busy' | 'unsupported';

/** One of the person's two devices. A track once given is kept for the whole visit: it is silenced, not given back. */
export type OwnDevice =
  { at: 'asking' } | { at: 'ready'; track: MediaStreamTrack; deviceId: string } | { at: 'missing'; why: Missing };

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

/**
 * The person's camera and microphone: both if possible, else one, else none, and never a dead end. Nobody is kept out of
 * a hearing for want of a camera.
 */
export class Devices {
  private devices: OwnDevices = { microphone: { at: 'asking' }, camera: { at: 'asking' } };
  private readonly wanted: Wanted = { audio: undefined, video: undefined };

  constructor(private readonly ports: DevicePorts) {}

  current(): OwnDevices {
    return this.devices;
  }

  /** Asks for both at once, so that the person sees one question; falls back one by one. */
  async acquire(): Promise<OwnDevices> {
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

  async list(kind: MediaKind): Promise<DeviceChoice[]> {
    const all = (await this.ports.media?.enumerateDevices()) ?? [];
    return all
      .filter((device) => device.kind === `${kind}input` && device.deviceId !== '')
      .map(({ deviceId, label }) => ({ deviceId, label }));
  }

  /** Gives everything back: lights off. Only when the visit ends. */
  release(): void {
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
    // Unplugged, or taken by a phone call. The person is told and can try again.
    track.onended = () => {
      const now = this.devices[slot(kind)];
      if (now.at === 'ready' && now.track === track) this.put(kind, { at: 'missing', why: 'absent' });
    };
    return { at: 'ready', track, deviceId: track.getSettings().deviceId ?? '' };
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
