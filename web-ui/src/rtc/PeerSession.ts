import { withLayerSsrcs, withoutLayers, type OutgoingStream } from './layers';
import { offerLines } from './offer';
import type { FromBrowser, MediaKind, Offer } from './protocol';

/** Somebody's picture or voice as it arrives. */
export interface RemoteStream {
  mid: string;
  person: string;
  kind: MediaKind;
  track: MediaStreamTrack;
}

/** Whether media flows: `broken` means that a fresh offer was asked for. */
export type MediaLine = 'none' | 'connecting' | 'flowing' | 'unsteady' | 'broken';

export type OwnTracks = Partial<Record<MediaKind, MediaStreamTrack>>;

export interface PeerSessionPorts {
  /** Makes a connection that may go over these servers besides the direct way. */
  createConnection: (iceServers: RTCIceServer[]) => RTCPeerConnection;
  send: (message: FromBrowser) => boolean;
  onStreams: (streams: RemoteStream[]) => void;
  onMedia: (media: MediaLine) => void;
}

const UNSTEADY_IS_BROKEN_AFTER_MS = 4_000;
const ASK_AGAIN_AFTER_MS = 6_000;
const LOOKS_FOR_LAYERS = 10;
const LOOK_AGAIN_AFTER_MS = 50;

/**
 * The media side of being in the room: sets the court's numbered offers and answers them. The court makes all offers,
 * so there is no glare. The person's camera and microphone go on the two lines the court only receives on; the tracks
 * outlive every connection, so that no restart asks for permission again.
 */
export class PeerSession {
  private connection: RTCPeerConnection | undefined;
  /** The number the court gave the connection at hand. */
  private number: number | undefined;
  private own: OwnTracks = {};
  private readonly ownSenders = new Map<MediaKind, RTCRtpSender>();
  private newest = 0;
  /** The private room whose offers are heard, or null for the courtroom. */
  private place: string | null = null;
  private waiting: Offer | undefined;
  private answering = false;
  private restartAsked = false;
  /** Whether the camera is sent in its lowest layer only. */
  private sparing = false;
  /** Whether this browser can send its camera in layers. */
  private layers = true;
  private patience: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ports: PeerSessionPorts) {}

  /** Takes the person's tracks, now and on every later connection. A missing one sends nothing. */
  async setOwn(own: OwnTracks): Promise<void> {
    this.own = own;
    await Promise.all([...this.ownSenders].map(([kind, sender]) => sender.replaceTrack(own[kind] ?? null)));
  }

  /** Sends the camera in its lowest layer only, or in all again. */
  async spare(sparing: boolean): Promise<void> {
    if (this.sparing === sparing) return;
    this.sparing = sparing;
    await this.applySparing();
  }

  /**
   * The line to the court is up, for the first time or again. A page without a connection asks for the first offer; one
   * whose connection lives goes on with it; a restart the court may not have heard of is asked for again.
   */
  lineIsUp(): void {
    this.newest = 0;
    if (!this.connection) this.ports.send({ type: 'media-ready' });
    else if (this.restartAsked) this.askForRestart();
  }

  /** Answers an offer; one that is older than another already heard is passed over, as is one overtaken while it waited. */
  async hear(offer: Offer): Promise<void> {
    // In another room serials begin anew; the connection to the former one is dropped with its number.
    if (offer.privateRoom !== this.place) this.newest = 0;
    this.place = offer.privateRoom;
    if (offer.serial <= this.newest) return;
    this.newest = offer.serial;
    this.waiting = offer;
    if (this.answering) return;
    this.answering = true;
    try {
      for (let next = this.next(); next !== undefined; next = this.next()) await this.answer(next);
    } finally {
      this.answering = false;
    }
  }

  /** The device has another network, or one again: what broke with the former is made anew at once, not when patience ends. */
  networkChanged(): void {
    const state = this.connection?.connectionState;
    if (state === 'disconnected' || state === 'failed') this.askForRestart();
  }

  async readStats(): Promise<RTCStatsReport | undefined> {
    return this.connection?.getStats();
  }

  /** Ends the media; the person's tracks are not stopped, they belong to `Devices`. */
  close(): void {
    clearTimeout(this.patience);
    this.restartAsked = false;
    this.waiting = undefined;
    this.drop();
    this.ports.onStreams([]);
    this.ports.onMedia('none');
  }

  private next(): Offer | undefined {
    const offer = this.waiting;
    this.waiting = undefined;
    return offer;
  }

  private async answer(offer: Offer): Promise<void> {
    const connection = this.connectionFor(offer);
    try {
      const sdp = this.layers ? offer.sdp : withoutLayers(offer.sdp);
      await connection.setRemoteDescription({ type: 'offer', sdp });
      await this.placeOwn(connection, offer);
      await connection.setLocalDescription(await connection.createAnswer());
    } catch {
      // An offer this browser cannot set leaves nothing to build on: a fresh one on a fresh connection may work.
      if (connection === this.connection) this.askForRestart();
      return;
    }
    const answer = await this.answerWithLayers(connection);
    if (connection !== this.connection) return;
    if (answer === undefined) {
      this.layers = false;
      this.askForRestart();
      return;
    }
    if (this.sparing) await this.applySparing();
    this.ports.send({ type: 'answer', serial: offer.serial, sdp: answer });
    this.ports.onStreams(streamsOf(connection, offer));
  }

  /** The answer as the bridge needs it; undefined where this browser does not say in which streams it sends its layers. */
  private async answerWithLayers(connection: RTCPeerConnection): Promise<string | undefined> {
    const sdp = connection.localDescription?.sdp ?? '';
    for (let look = 0; look < LOOKS_FOR_LAYERS; look++) {
      const report = sdp.includes('a=simulcast:send') ? await connection.getStats() : undefined;
      const named = withLayerSsrcs(sdp, (report?.values() ?? []) as Iterable<OutgoingStream>);
      if (named !== undefined) return named;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_AFTER_MS));
    }
    return undefined;
  }

  /** First the offer, then the tracks, then the answer: in this order Chromium keeps the court's simulcast layers. */
  private async placeOwn(connection: RTCPeerConnection, offer: Offer): Promise<void> {
    this.ownSenders.clear();
    const transceivers = connection.getTransceivers();
    for (const line of offerLines(offer.sdp)) {
      if (line.direction !== 'recvonly' || this.ownSenders.has(line.kind)) continue;
      const transceiver = transceivers.find((one) => one.mid === line.mid);
      if (!transceiver) continue;
      this.ownSenders.set(line.kind, transceiver.sender);
      const track = this.own[line.kind] ?? null;
      if (transceiver.sender.track !== track) await transceiver.sender.replaceTrack(track);
      transceiver.direction = 'sendonly';
    }
  }

  private async applySparing(): Promise<void> {
    const sender = this.ownSenders.get('video');
    if (!sender) return;
    const parameters = sender.getParameters();
    for (const [layer, encoding] of parameters.encodings.entries()) encoding.active = !this.sparing || layer === 0;
    // A browser that cannot goes on sending all; the bridge still forwards no more than is wanted.
    await sender.setParameters(parameters).catch(() => undefined);
  }

  private connectionFor(offer: Offer): RTCPeerConnection {
    const present = this.connection;
    if (present && present.connectionState !== 'closed' && offer.connection === this.number) return present;
    this.drop();
    this.number = offer.connection;
    this.restartAsked = false;
    const connection = this.ports.createConnection(offer.iceServers);
    this.connection = connection;
    connection.onconnectionstatechange = () => {
      if (connection === this.connection) this.follow(connection.connectionState);
    };
    this.ports.onMedia('connecting');
    this.armPatience(ASK_AGAIN_AFTER_MS * 2);
    return connection;
  }

  private follow(state: RTCPeerConnectionState): void {
    switch (state) {
      case 'connected':
        clearTimeout(this.patience);
        this.ports.onMedia('flowing');
        return;
      case 'disconnected':
        this.ports.onMedia('unsteady');
        this.armPatience(UNSTEADY_IS_BROKEN_AFTER_MS);
        return;
      case 'failed':
        this.askForRestart();
        return;
      case 'new':
      case 'connecting':
      case 'closed':
    }
  }

  private askForRestart(): void {
    this.restartAsked = true;
    this.ports.onMedia('broken');
    this.ports.send({ type: 'media-restart' });
    this.armPatience(ASK_AGAIN_AFTER_MS);
  }

  private armPatience(ms: number): void {
    clearTimeout(this.patience);
    this.patience = setTimeout(() => {
      this.askForRestart();
    }, ms);
  }

  private drop(): void {
    const connection = this.connection;
    this.connection = undefined;
    this.ownSenders.clear();
    if (!connection) return;
    connection.onconnectionstatechange = null;
    connection.close();
  }
}

function streamsOf(connection: RTCPeerConnection, offer: Offer): RemoteStream[] {
  const transceivers = connection.getTransceivers();
  return offer.streams.flatMap((stream) => {
    const track = transceivers.find((one) => one.mid === stream.mid)?.receiver.track;
    return track ? [{ ...stream, track }] : [];
  });
}
