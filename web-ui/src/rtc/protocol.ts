/**
 * The room protocol, version 1, as docs/room-protocol.md writes it down: what the court says and what the browser says.
 * Read at the edge with a schema, so that everything behind it works on proven shapes. Unknown types are skipped, not
 * errors: a newer court may say more than this page knows.
 */
import * as z from 'zod/mini';

export const SUBPROTOCOL = 'yunting.room.v1';

const capacities = [
  'judge',
  'clerk',
  'plaintiff',
  'defendant',
  'third-party',
  'witness',
  'appraiser',
  'specialist',
  'interpreter',
] as const;
export type Capacity = (typeof capacities)[number] | 'other';

export const acts = [
  'open-waiting-room',
  'admit',
  'put-back',
  'declare',
  'tell-waiting',
  'open-session',
  'mute',
  'unmute',
  'show-exhibit',
  'stop-showing',
  'take-step',
  'open-issue',
  'state-in-writing',
  'object',
  'rule-on-objection',
  'mute-all',
  'unmute-all',
  'warn',
  'reprimand',
  'suspend',
  'note-cause',
  'decide-breakdown',
  'hand-over',
  'adjourn-to',
  'pause',
  'resume',
  'adjourn',
  'close',
  'remove',
  'start-recording',
  'pause-recording',
  'resume-recording',
  'stop-recording',
  'call-witness',
  'give-undertaking',
  'decline-undertaking',
  'let-examine',
  'dismiss-witness',
  'recall-witness',
  'recuse-interpreter',
  'open-gallery',
  'close-gallery',
  'open-private-room',
  'recall-private-room',
  'leave-private-room',
] as const;
export type ActName = (typeof acts)[number];

const kind = z.enum(['audio', 'video']);
export type MediaKind = z.infer<typeof kind>;

const onOff = z.catch(z.enum(['on', 'off']), 'off');
const nullable = z._default(z.nullable(z.string()), null);

const capacity = z.catch(z.enum([...capacities, 'other']), 'other');

const duty = z.object({
  state: z.string(),
  undertakingOwed: z.boolean(),
  onBehalfOf: nullable,
  interprets: nullable,
  examiners: z._default(z.array(z.string()), []),
});

const causes = ['network', 'device', 'power', 'force-majeure', 'other'] as const;
/** Why a line failed (OLR 25). */
export type LineCause = (typeof causes)[number];
/** The causes, in the order in which a screen offers them. */
export const lineCauses: readonly LineCause[] = causes;

/** How the judge goes on when a line does not come back. */
type BreakdownChoice = 'wait-on' | 'go-on-without' | 'suspend' | 'adjourn' | 'go-on-in-writing' | 'go-on-in-courtroom';

const breakdown = z.object({
  lost: z.boolean(),
  since: z.string(),
  waitsUntil: z.string(),
  cause: z.catch(z.nullable(z.enum(causes)), 'other'),
  withoutSince: nullable,
});

const person = z.object({
  person: z.string(),
  name: z.string(),
  language: z._default(z.string(), ''),
  capacity,
  place: z.enum(['absent', 'waiting', 'room', 'left', 'removed']),
  connected: z.boolean(),
  media: z._default(z.boolean(), false),
  noPlace: z._default(z.boolean(), false),
  mutedByCourt: z._default(z.object({ audio: z.boolean(), video: z.boolean() }), { audio: false, video: false }),
  devices: z._default(z.object({ microphone: onOff, camera: onOff }), { microphone: 'off', camera: 'off' }),
  measure: z._default(z.nullable(z.enum(['warned', 'reprimanded'])), null),
  handRaisedAt: nullable,
  duty: z._default(z.nullable(duty), null),
  declaredAt: nullable,
  breakdown: z._default(z.nullable(breakdown), null),
});

const hearing = z.object({
  id: z.string(),
  caseId: z.string(),
  caseNumber: z._default(z.string(), ''),
  state: z.enum(['scheduled', 'waiting-room-open', 'in-session', 'paused', 'adjourned', 'closed', 'vacated']),
  startsAt: z.string(),
  openedAt: nullable,
  pausedAt: nullable,
  pauseKind: z._default(z.nullable(z.enum(['break', 'technical'])), null),
  pauseReason: nullable,
  silencedSince: nullable,
  presiding: nullable,
});

const word = z.object({ text: z.string(), at: z.string() });
const statement = z.object({ line: z.number(), person: z.string(), text: z.string(), at: z.string() });
const showing = z.object({ exhibit: z.string(), number: z.string(), title: z.string(), mediaType: z.string() });

const course = z.object({
  step: z.string(),
  called: z.array(z.string()),
  issue: nullable,
  steps: z.array(z.object({ step: z.string(), basis: z.string(), taken: z.boolean(), binding: z.boolean() })),
});

const grounds = ['irrelevant', 'improper-leading', 'insult-or-threat', 'other'] as const;
export type ObjectionGround = (typeof grounds)[number];
/** Why a party can object, in the order in which a screen offers it. */
export const objectionGrounds: readonly ObjectionGround[] = grounds;

const objection = z.object({ person: z.string(), ground: z.enum(grounds), at: z.string() });

const recording = z.object({ state: z.enum(['off', 'running', 'paused']), since: nullable, reason: nullable });

const sides = ['bench', 'plaintiff', 'defendant', 'third-party'] as const;
/** Whose private room it is. */
export type Side = (typeof sides)[number];

const privateRoom = z.object({ side: z.enum(sides), since: z.string(), members: z.array(z.string()) });

const galleryGround = z.enum(['state-secret', 'privacy', 'trade-secret', 'divorce', 'minor']);
export type GalleryGround = z.infer<typeof galleryGround>;
/** What the public may not hear, in the order in which a screen offers it. */
export const galleryGrounds: readonly GalleryGround[] = galleryGround.options;

const galleryStands = z.enum(['shut', 'open', 'closed']);

const gallery = z.object({ state: galleryStands, ground: nullable, observers: z.number() });

/** The hearing as the public may see it. */
const scene = z.object({
  type: z.literal('gallery'),
  now: z.string(),
  hearing: z.object({
    id: z.string(),
    caseNumber: z.string(),
    state: hearing.shape.state,
    startsAt: z.string(),
    openedAt: nullable,
    gallery: z._default(z.nullable(galleryStands), null),
    ground: nullable,
  }),
  seats: z.array(z.object({ person: z.string(), capacity, name: nullable })),
  statements: z._default(z.array(z.object({ line: z.number(), capacity, name: nullable, text: z.string() })), []),
  exhibit: nullable,
  step: nullable,
});
export type Scene = z.infer<typeof scene>;

const missedAct = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.string(),
  params: z._default(z.record(z.string(), z.unknown()), {}),
  name: z._default(z.string(), ''),
  capacity: z.string(),
  about: nullable,
});

const pictureStep = z.enum(['full', 'medium', 'low', 'held']);
/** How a picture arrives: 720, 360 or 180 lines, or the last one held while the sound goes on. */
export type PictureStep = z.infer<typeof pictureStep>;

const problem = z.object({
  code: z._default(z.string(), 'unknown'),
  title: z._default(z.string(), ''),
  detail: z.optional(z.string()),
  basis: z.optional(z.string()),
  instance: z.optional(z.string()),
});

const fromCourt = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('welcome'),
    you: z.object({ person: z.string(), name: z.string(), capacity }),
    may: z.array(z.string()),
    protocol: z.number(),
  }),
  z.object({ type: z.literal('missed'), acts: z.array(missedAct), earlier: z._default(z.number(), 0) }),
  z.object({
    type: z.literal('state'),
    seq: z.number(),
    timeline: z._default(z.nullable(z.number()), null),
    now: z.string(),
    hearing,
    people: z.array(person),
    showing: z._default(z.nullable(showing), null),
    statements: z._default(z.array(statement), []),
    course: z._default(z.nullable(course), null),
    objection: z._default(z.nullable(objection), null),
    recording: z._default(z.nullable(recording), null),
    privateRooms: z._default(z.array(privateRoom), []),
    gallery: z._default(z.nullable(gallery), null),
    word: z._default(z.nullable(word), null),
    putBack: z._default(z.nullable(word), null),
    may: z.array(z.string()),
  }),
  scene,
  z.object({ type: z.literal('act-done'), id: z.string() }),
  z.object({ type: z.literal('act-refused'), id: z.string(), problem }),
  z.object({
    type: z.literal('offer'),
    connection: z.number(),
    serial: z.number(),
    sdp: z.string(),
    streams: z.array(z.object({ mid: z.string(), person: z.string(), kind })),
    iceServers: z._default(
      z.array(z.object({ urls: z.array(z.string()), username: z.string(), credential: z.string() })),
      [],
    ),
    privateRoom: nullable,
  }),
  z.object({ type: z.literal('speaker'), person: nullable }),
  z.object({
    type: z.literal('quality'),
    person: z.string(),
    verdict: z.enum(['good', 'fair', 'poor', 'lost']),
    picture: z._default(z.nullable(pictureStep), null),
  }),
  z.object({ type: z.literal('record'), version: z.number() }),
  z.object({
    type: z.literal('recording-alarm'),
    nothingSince: nullable,
    notKeptSince: nullable,
    soundLostSince: nullable,
    picturesLostSince: nullable,
    unheard: z.array(z.object({ person: z.string(), since: z.string() })),
    unseen: z._default(z.array(z.object({ person: z.string(), since: z.string() })), []),
  }),
  z.object({ type: z.literal('too-fast'), person: z.string() }),
  z.object({ type: z.literal('pong'), at: z.number(), now: z.string() }),
  z.object({ type: z.literal('goodbye'), reason: z.string() }),
]);

export type FromCourt = z.infer<typeof fromCourt>;
export type RoomState = Extract<FromCourt, { type: 'state' }>;
export type Offer = Extract<FromCourt, { type: 'offer' }>;
export type RoomPerson = z.infer<typeof person>;
/** A line that failed in the courtroom. */
export type Breakdown = z.infer<typeof breakdown>;
export type RoomHearing = z.infer<typeof hearing>;
/** An act that happened in the courtroom while the line was down. */
export type MissedAct = z.infer<typeof missedAct>;
/** What the court said to those who wait, and when. */
export type Word = z.infer<typeof word>;
export type Statement = z.infer<typeof statement>;
export type ShownExhibit = z.infer<typeof showing>;
export type PrivateRoom = z.infer<typeof privateRoom>;
export type Course = z.infer<typeof course>;
export type Refusal = z.infer<typeof problem>;
export type RecordingAlarm = Extract<FromCourt, { type: 'recording-alarm' }>;
export type LineQuality = Extract<FromCourt, { type: 'quality' }>['verdict'];

/** What somebody sits before. */
export type DeviceKind = 'phone' | 'computer';

/** What a device measured of its own media; shares are 0 to 1, null is not known. */
export interface LineMeasurement {
  verdict: LineQuality;
  lossShare: number | null;
  roundTripMs: number | null;
  jitterMs: number | null;
  receivedKbps: number;
  sentKbps: number;
  receivedHeight: number;
  sentHeight: number;
  device: DeviceKind;
}

/** A short time, and whose voices a device heard in it. */
export interface HeardSlice {
  ms: number;
  persons: string[];
}

/** An act of the court with its own fields; the id makes it safe to send again after a lost line. */
export type Act =
  | { act: 'open-waiting-room' | 'open-session' | 'stop-showing' | 'mute-all' | 'unmute-all' | 'resume' | 'close' }
  | { act: 'start-recording' | 'resume-recording' | 'stop-recording' }
  | { act: 'call-witness' | 'recall-witness' | 'recuse-interpreter'; person: string; reason: string }
  | { act: 'give-undertaking'; version: string; language: string }
  | { act: 'open-private-room'; side: Side; interpreters: boolean }
  | { act: 'recall-private-room'; side: Side }
  | { act: 'open-gallery' }
  | { act: 'close-gallery'; ground: GalleryGround; reason: string }
  | { act: 'decline-undertaking' | 'leave-private-room' }
  | { act: 'let-examine'; person: string; examiner: string }
  | { act: 'dismiss-witness'; person: string }
  | { act: 'note-cause'; person: string; cause: LineCause }
  | {
      act: 'decide-breakdown';
      person: string;
      choice: BreakdownChoice;
      reason: string;
      startsAt?: string;
      durationMinutes?: number;
    }
  | { act: 'admit'; persons: string[] }
  | { act: 'put-back'; person: string; reason: string }
  | { act: 'declare' }
  | { act: 'tell-waiting'; word: string }
  | { act: 'mute' | 'unmute'; person: string; kind: MediaKind }
  | { act: 'show-exhibit'; exhibit: string }
  | { act: 'take-step'; step: string; reason: string }
  | { act: 'open-issue'; issue: string }
  | { act: 'state-in-writing'; text: string }
  | { act: 'object'; ground: ObjectionGround }
  | { act: 'rule-on-objection'; ruling: 'sustained' | 'overruled'; reason: string }
  | { act: 'pause' | 'suspend' | 'adjourn' | 'pause-recording'; reason: string }
  | { act: 'adjourn-to'; reason: string; startsAt: string; durationMinutes: number }
  | { act: 'warn' | 'reprimand' | 'remove' | 'hand-over'; person: string; reason: string };

export type FromBrowser =
  /** `heard`: how far on the timeline of the hearing this page has heard everything. */
  | { type: 'enter'; ticket: string; device: string; heard: number | null }
  | { type: 'answer'; serial: number; sdp: string }
  | { type: 'media-ready' }
  | { type: 'media-restart' }
  | { type: 'video-wanted'; maxHeight: number; stage: string | null }
  | { type: 'devices'; microphone: 'on' | 'off'; camera: 'on' | 'off' }
  | { type: 'hand'; raised: boolean }
  | { type: 'too-fast' }
  | { type: 'quality'; verdict: LineQuality; picture: PictureStep | null }
  | { type: 'line-sample'; measured: LineMeasurement }
  /** Told by devices of the bench; the last slice ends now. */
  | { type: 'voices-heard'; slices: HeardSlice[] }
  | ({ type: 'act'; id: string } & Act)
  | { type: 'ping'; at: number };

/** Reads one message; undefined when it is none this page knows. */
export function readFromCourt(text: string): FromCourt | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = fromCourt.safeParse(json);
  return read.success ? read.data : undefined;
}

export function isActName(name: string): name is ActName {
  return (acts as readonly string[]).includes(name);
}
