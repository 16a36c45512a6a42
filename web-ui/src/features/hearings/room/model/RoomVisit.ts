import {
  Devices,
  LineMeter,
  measurementOf,
  PeerSession,
  RoomSocket,
  works,
  type Act,
  type ActName,
  type DeviceKind,
  type FromCourt,
  type Line,
  type LineQuality,
  type MediaKind,
  type OwnDevices,
  type PictureStep,
  type Refusal,
  type RemoteStream,
  type TicketAnswer,
} from '@/rtc';
import { BenchEar, LISTEN_EVERY_MS } from './BenchEar';
import { heightFor, worstStep, type DataUse } from './pictures';
import { after, BEFORE_ENTERING, liveScreen, screenOf, type Visit } from './RoomScreen';
import { AT_FIRST, isTaken, ownQuality, soundFails, type RoomView, type Switches } from './RoomView';
import { afterLook, callsForWriting, HEARD, type SoundLoss } from './soundLoss';

export interface RoomVisitPorts {
  issueTicket: () => Promise<TicketAnswer>;
  openSocket: (path: string, subprotocol: string) => WebSocket;
  createConnection: (iceServers: RTCIceServer[]) => RTCPeerConnection;
  mediaDevices: MediaDevices | undefined;
  permission: (name: 'camera' | 'microphone') => Promise<PermissionState | undefined>;
  tellCourtTime: (now: string) => void;
  /** The written record has something new. */
  readRecordAnew: () => void;
  device: string;
  deviceKind: DeviceKind;
  newId: () => string;
}

const READ_LINE_EVERY_MS = 2_500;
/** The court keeps one measurement of every five seconds. */
const LOOKS_PER_SAMPLE = 2;
const TOO_FAST_SHOWN_MS = 6_000;
const BACK_SHOWN_MS = 8_000;

/**
 * One person's visit to a hearing room: joins the line to the court, the media and the devices, and keeps the one view
 * that the screens render. Starts nothing before `start`, and after `stop` holds nothing.
 */
export class RoomVisit {
  private visit: Visit = BEFORE_ENTERING;
  private view: RoomView;
  private readonly listeners = new Set<() => void>();
  private readonly socket: RoomSocket;
  private readonly peer: PeerSession;
  readonly devices: Devices;
  private devicesGivenBack = false;
  private readonly meter = new LineMeter();
  private reader: ReturnType<typeof setInterval> | undefined;
  private readonly ear: BenchEar;
  private listener: ReturnType<typeof setInterval> | undefined;
  private looks = 0;
  private readonly askedActs = new Map<string, ActName>();
  private patience: ReturnType<typeof setTimeout> | undefined;
  private soundLoss: SoundLoss = HEARD;
  private relief: ReturnType<typeof setTimeout> | undefined;
  private said: { verdict: LineQuality; picture: PictureStep | null } | undefined;
  private wanted: { maxHeight: number; stage: string | null } | undefined;

  constructor(private readonly ports: RoomVisitPorts) {
    this.devices = new Devices({
      media: ports.mediaDevices,
      permission: ports.permission,
      onChange: (own) => this.takeDevices(own),
    });
    this.socket = new RoomSocket({
      issueTicket: ports.issueTicket,
      openSocket: ports.openSocket,
      device: ports.device,
      newId: ports.newId,
      heard: () => this.visit.state?.timeline ?? null,
      now: () => Date.now(),
      random: () => Math.random(),
      onLine: (line) => this.follow(line),
      onMessage: (message) => this.hear(message),
    });
    this.peer = new PeerSession({
      createConnection: ports.createConnection,
      send: (message) => this.socket.send(message),
      onStreams: (streams) => this.takeStreams(streams),
      onMedia: (media) => {
        this.show({ media });
        this.sayQuality();
      },
    });
    this.ear = new BenchEar({
      readStats: () => this.peer.readStats(),
      send: (message) => this.socket.send(message),
    });
    this.view = { ...AT_FIRST, screen: screenOf(this.visit), own: this.devices.current() };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly current = (): RoomView => this.view;

  start(): void {
    this.takeDevicesUp();
    this.reader = setInterval(() => void this.readLine(), READ_LINE_EVERY_MS);
    this.listener = setInterval(() => void this.ear.listen(this.current), LISTEN_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.reader);
    clearInterval(this.listener);
    clearTimeout(this.patience);
    clearTimeout(this.relief);
    this.socket.leave();
    this.endMedia();
  }

  /** Enters; who was told of another device of theirs, and enters still, takes its place. */
  enter(): void {
    performance.mark('room:enter');
    if (this.devicesGivenBack) this.takeDevicesUp();
    const { screen } = this.view;
    this.socket.enter(screen.at === 'refused' && screen.refused.why === 'replaced');
  }

  /** The network is back, or is another: no reason to wait out the pause. */
  retryNow(): void {
    this.socket.retryNow();
    this.peer.networkChanged();
  }

  /** The person is back at the page, from another app or a locked screen: whatever was taken or broke meanwhile is had again. */
  comeBack(): void {
    this.retryNow();
    if (!this.devicesGivenBack) void this.devices.comeBack();
  }

  turn(device: keyof Switches, on: boolean): void {
    this.show({ switches: { ...this.view.switches, [device]: on } });
    this.applySwitches();
    this.sayDevices();
  }

  async chooseDevice(kind: MediaKind, deviceId: string): Promise<void> {
    await this.devices.switchTo(kind, deviceId);
  }

  raiseHand(raised: boolean): void {
    this.socket.send({ type: 'hand', raised });
  }

  /** Asks everybody to speak more slowly; for interpreters. */
  askForPatience(): void {
    this.socket.send({ type: 'too-fast' });
  }

  /** How large a picture this screen can use, and who is on its stage. Said again on each entry. */
  wantVideo(maxHeight: number, stage: string | null): void {
    if (this.wanted?.maxHeight === maxHeight && this.wanted.stage === stage) return;
    this.wanted = { maxHeight, stage };
    this.sayWantedVideo();
  }

  /** Spends as much on pictures as the person wants; who wants sound only sends none either, until they switch the camera on. */
  useData(dataUse: DataUse): void {
    this.show({ dataUse });
    if (dataUse === 'sound') this.turn('camera', false);
    void this.peer.spare(dataUse !== 'all');
    this.sayWantedVideo();
  }

  act(act: Act): void {
    const id = this.socket.act(act);
    this.askedActs.set(id, act.act);
    this.show({ underway: new Set(this.askedActs.values()), refused: undefined });
  }

  dismissRefusal(): void {
    this.show({ refused: undefined });
  }

  dismissSoundLost(): void {
    this.soundLoss = { ...this.soundLoss, putAway: true };
    this.show({ soundLost: false });
  }

  dismissMissed(): void {
    this.take(after(this.visit, { kind: 'missed-read' }));
  }

  private follow(line: Line): void {
    this.take(after(this.visit, { kind: 'line', line, at: Date.now() }));
    if (line.at === 'ended' || line.at === 'refused' || line.at === 'left') this.endMedia();
  }

  private hear(message: FromCourt): void {
    this.take(after(this.visit, { kind: 'heard', message }));
    switch (message.type) {
      case 'welcome':
        this.introduce();
        return;
      case 'state':
        this.ports.tellCourtTime(message.now);
        return;
      case 'pong':
        this.ports.tellCourtTime(message.now);
        return;
      case 'offer':
        void this.peer.hear(message);
        return;
      case 'act-done':
        this.settleAct(message.id, undefined);
        return;
      case 'act-refused':
        this.settleAct(message.id, message.problem);
        return;
      case 'record':
        this.ports.readRecordAnew();
        return;
      case 'too-fast':
        this.showTooFast();
        return;
      case 'missed':
      case 'speaker':
      case 'quality':
      case 'recording-alarm':
      case 'gallery':
      case 'goodbye':
    }
  }

  private showMicrophoneBack(): void {
    clearTimeout(this.relief);
    this.relief = setTimeout(() => this.show({ microphoneBack: false }), BACK_SHOWN_MS);
    this.show({ microphoneBack: true });
  }

  private showTooFast(): void {
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.show({ tooFast: false }), TOO_FAST_SHOWN_MS);
    this.show({ tooFast: true });
  }

  /** What the court must know of this device after each entry: first whether it needs media, which takes longest. */
  private introduce(): void {
    this.peer.lineIsUp();
    this.sayDevices();
    this.sayWantedVideo();
    this.said = undefined;
    this.sayQuality();
  }

  private take(visit: Visit): void {
    const before = this.view.screen;
    this.visit = visit;
    const screen = screenOf(visit);
    this.show({ screen });
    if (screen.at === 'in-room' && liveScreen(before)?.at !== 'in-room') performance.mark('room:admitted');
    // Who waits again is neither seen nor heard, whatever the bridge still takes.
    const waits = screen.at === 'put-back' || screen.at === 'waiting';
    if (waits && before.at !== screen.at) this.peer.close();
    if (screen.at === 'removed' || screen.at === 'dismissed' || screen.at === 'over') this.endMedia();
  }

  /** Others have come or gone, so the court is told again whom this screen shows large: it may not have known them before. */
  private takeStreams(streams: readonly RemoteStream[]): void {
    this.show({ streams });
    if (streams.length > 0) this.sayWantedVideo();
  }

  private sayWantedVideo(): void {
    if (!this.wanted) return;
    const maxHeight = heightFor(this.view.dataUse, this.wanted.maxHeight);
    this.socket.send({ type: 'video-wanted', maxHeight, stage: this.wanted.stage });
  }

  /** The court's screen shows whose line is poor; it hears of changes only. */
  private sayQuality(): void {
    const verdict = ownQuality(this.view);
    if (verdict === undefined) return;
    const people = liveScreen(this.view.screen)?.room.state.people ?? [];
    const picture = worstStep(people, this.view, this.wanted) ?? null;
    if (verdict === this.said?.verdict && picture === this.said.picture) return;
    if (this.socket.send({ type: 'quality', verdict, picture })) this.said = { verdict, picture };
  }

  private settleAct(id: string, problem: Refusal | undefined): void {
    const act = this.askedActs.get(id);
    this.askedActs.delete(id);
    const refused = act && problem ? { act, problem } : this.view.refused;
    this.show({ underway: new Set(this.askedActs.values()), refused });
  }

  private takeDevices(own: OwnDevices): void {
    const before = this.view.own.microphone;
    const wasTaken = isTaken(before);
    this.show({ own });
    if (wasTaken && works(own.microphone)) this.showMicrophoneBack();
    this.applySwitches();
    this.sayDevices();
    void this.peer.setOwn({
      ...(own.microphone.at === 'ready' && { audio: own.microphone.track }),
      ...(own.camera.at === 'ready' && { video: own.camera.track }),
    });
  }

  private applySwitches(): void {
    const { own, switches } = this.view;
    if (own.microphone.at === 'ready') own.microphone.track.enabled = switches.microphone;
    if (own.camera.at === 'ready') own.camera.track.enabled = switches.camera;
  }

  /** What the system has paused is off for all others: they see so, and nobody takes silence for an answer. */
  private sayDevices(): void {
    const { own, switches } = this.view;
    this.socket.send({
      type: 'devices',
      microphone: works(own.microphone) && switches.microphone ? 'on' : 'off',
      camera: works(own.camera) && switches.camera ? 'on' : 'off',
    });
  }

  private endMedia(): void {
    this.peer.close();
    this.askedActs.clear();
    this.show({ underway: new Set() });
    this.devicesGivenBack = true;
    this.devices.release();
  }

  private takeDevicesUp(): void {
    this.devicesGivenBack = false;
    void this.devices.acquire();
  }

  private async readLine(): Promise<void> {
    const report = await this.peer.readStats();
    if (report) this.show({ reading: this.meter.read(report.values()) });
    else if (this.view.reading) this.show({ reading: undefined });
    this.sayQuality();
    this.lookAfterSound();
    this.looks += 1;
    if (this.looks % LOOKS_PER_SAMPLE === 0) this.saySample();
  }

  private lookAfterSound(): void {
    const now = Date.now();
    this.soundLoss = afterLook(this.soundLoss, soundFails(this.view), now);
    const soundLost = callsForWriting(this.soundLoss, now);
    if (soundLost !== this.view.soundLost) this.show({ soundLost });
  }

  private saySample(): void {
    const { reading } = this.view;
    const verdict = ownQuality(this.view);
    if (!reading || verdict === undefined) return;
    this.socket.send({ type: 'line-sample', measured: measurementOf(reading, verdict, this.ports.deviceKind) });
  }

  private show(change: Partial<RoomView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
