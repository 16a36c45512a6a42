import type archive from '@/features/archive/messages/en.json';
import type asynctrial from '@/features/asynctrial/messages/en.json';
import type cases from '@/features/cases/messages/en.json';
import type command from '@/features/command/messages/en.json';
import type consent from '@/features/consent/messages/en.json';
import type conversion from '@/features/conversion/messages/en.json';
import type evidence from '@/features/evidence/messages/en.json';
import type feedback from '@/features/feedback/messages/en.json';
import type help from '@/features/help/messages/en.json';
import type hearings from '@/features/hearings/messages/en.json';
import type gallery from '@/features/hearings/gallery/messages/en.json';
import type linetest from '@/features/hearings/linetest/messages/en.json';
import type room from '@/features/hearings/room/messages/en.json';
import type identity from '@/features/identity/messages/en.json';
import type ledger from '@/features/ledger/messages/en.json';
import type mediation from '@/features/mediation/messages/en.json';
import type notices from '@/features/notices/messages/en.json';
import type papers from '@/features/papers/messages/en.json';
import type participants from '@/features/participants/messages/en.json';
import type parties from '@/features/parties/messages/en.json';
import type recording from '@/features/recording/messages/en.json';
import type permissions from '@/features/permissions/messages/en.json';
import type records from '@/features/records/messages/en.json';
import type service from '@/features/service/messages/en.json';
import type timeline from '@/features/timeline/messages/en.json';
import type ui from '@/ui/messages/en.json';

/** Every text by the folder that owns it. A folder with a `messages` directory adds its line here. */
interface Texts {
  archive: typeof archive;
  asynctrial: typeof asynctrial;
  cases: typeof cases;
  command: typeof command;
  consent: typeof consent;
  conversion: typeof conversion;
  evidence: typeof evidence;
  gallery: typeof gallery;
  hearings: typeof hearings;
  feedback: typeof feedback;
  help: typeof help;
  identity: typeof identity;
  ledger: typeof ledger;
  linetest: typeof linetest;
  mediation: typeof mediation;
  notices: typeof notices;
  papers: typeof papers;
  participants: typeof participants;
  parties: typeof parties;
  recording: typeof recording;
  permissions: typeof permissions;
  records: typeof records;
  service: typeof service;
  timeline: typeof timeline;
  room: typeof room;
  ui: typeof ui;
}

type Bare<Key> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** `cases:home.title`; a key that is not in the English file does not compile. */
export type TextKey = { [Owner in keyof Texts]: `${Owner}:${Bare<keyof Texts[Owner] & string>}` }[keyof Texts];

/** What fills the gaps of a text. */
export type TextParams = Record<string, unknown>;
