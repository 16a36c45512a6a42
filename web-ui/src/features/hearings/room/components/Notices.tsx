import { lazy, Suspense } from 'react';
import { bringTexts, useText, withTexts, type Text } from '@/i18n';
import type { RoomHearing } from '@/rtc';
import { isOfCourt, type LiveScreen, type Room, type RoomScreen } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { Breakdowns } from './Breakdowns';
import { classes } from './classes';
import styles from './notices.module.css';
import { OwnDeviceNotices } from './OwnDeviceNotices';
import { RecordingTrouble } from './RecordingTrouble';
import { Unrecorded } from './Unrecorded';

/** With the names of acts as the timeline has them; nobody needs either before a line was lost. */
const MissedActs = lazy(async () => ({
  default: (await withTexts(() => import('./MissedActs'), bringActNames)).MissedActs,
}));

const bringActNames = () =>
  bringTexts('timeline', {
    'zh-Hans': () => import('@/features/timeline/messages/zh-Hans.json'),
    'zh-Hant': () => import('@/features/timeline/messages/zh-Hant.json'),
    en: () => import('@/features/timeline/messages/en.json'),
    it: () => import('@/features/timeline/messages/it.json'),
  });

interface Props {
  screen: LiveScreen;
  /** The line is down and `screen` is the last thing seen. */
  down: Extract<RoomScreen, { at: 'line-down' }> | undefined;
  view: RoomView;
  visit: RoomVisit;
  /** Opens the field to write in; absent where there is none. */
  onWrite?: (() => void) | undefined;
}

/** What the person must know about the line, the court's measures and acts that were refused. Each says what it means. */
export function Notices({ screen, down, view, visit, onWrite }: Props) {
  const t = useText();
  return (
    <section className={styles.notices} aria-label={t('room:notice.label')}>
      {down ? (
        <div className={classes(styles.notice, styles.warning)} role="alert">
          <span>{t('room:notice.lineDown')}</span>
          {isRecordingUnknown(screen.room) && <span>{t('room:notice.lineDownRecording')}</span>}
          <button type="button" onClick={() => visit.retryNow()}>
            {t('room:notice.tryNow')}
          </button>
        </div>
      ) : (
        standing(screen, view, t).map((text) => (
          <p key={text} className={classes(styles.notice, styles.warning)}>
            {text}
          </p>
        ))
      )}
      {!down && screen.at === 'in-room' && <Breakdowns room={screen.room} />}
      {!down && <OwnDeviceNotices screen={screen} view={view} visit={visit} />}
      {!down && view.soundLost && onWrite && screen.room.may.includes('state-in-writing') && (
        <SoundLost onWrite={onWrite} onDismiss={() => visit.dismissSoundLost()} />
      )}
      <RecordingTrouble room={screen.room} />
      {!down && screen.at === 'in-room' && <Unrecorded room={screen.room} />}
      {screen.room.missed && (
        <Suspense>
          <MissedActs missed={screen.room.missed} onRead={() => visit.dismissMissed()} />
        </Suspense>
      )}
      {view.tooFast && (
        <p className={classes(styles.notice, styles.warning)} role="alert">
          {t('room:notice.tooFast')}
        </p>
      )}
      {view.refused && (
        <div className={classes(styles.notice, styles.refused)} role="alert">
          <span>
            {t('room:notice.refused')} {t.code('room:act', view.refused.act)}.{' '}
            {refusalText(view.refused.problem.code, view.refused.problem.title, t)}
          </span>
          <button type="button" onClick={() => visit.dismissRefusal()}>
            {t('room:notice.dismiss')}
          </button>
        </div>
      )}
    </section>
  );
}

/** Whoever leads or keeps the recording does not know now whether it runs: where the court itself is away, it does not. */
function isRecordingUnknown({ me, state }: Room): boolean {
  return isOfCourt(me) && state.recording?.state === 'running';
}

/** To whom nobody can listen: another way of saying it, that counts as much. */
function SoundLost({ onWrite, onDismiss }: { onWrite: () => void; onDismiss: () => void }) {
  const t = useText();
  return (
    <div className={classes(styles.notice, styles.warning)} role="alert">
      <span>{t('room:notice.soundLost')}</span>
      <button type="button" onClick={onWrite}>
        {t('room:notice.write')}
      </button>
      <button type="button" onClick={onDismiss}>
        {t('room:notice.dismiss')}
      </button>
    </div>
  );
}

/** What holds as long as it holds; the least lasting first. */
function standing(screen: LiveScreen, view: RoomView, t: Text): string[] {
  if (screen.at !== 'in-room') return [];
  const { me, state } = screen.room;
  const { hearing } = state;
  const notOpened = hearing.state === 'scheduled' || hearing.state === 'waiting-room-open';
  const notices: string[] = [];
  if (view.media === 'unsteady' || view.media === 'broken') notices.push(t('room:notice.mediaBroken'));
  if (me.noPlace) notices.push(t('room:notice.noPlace'));
  notices.push(...noPlaceForOthers(screen.room, t));
  notices.push(...undeclared(screen.room, t));
  notices.push(...cutOff(screen.room, t));
  if (hearing.state === 'paused') notices.push(pauseText(hearing, hearing.pauseReason ?? '', t));
  const { recording } = state;
  if (recording?.state === 'paused' && hearing.state === 'in-session') {
    notices.push(t('room:recording.pausedWhy', { reason: recording.reason ?? '' }));
  }
  if (notOpened && !isOfCourt(me)) notices.push(t('room:notice.notOpened'));
  if (me.measure !== null) notices.push(t.code('room:notice.measure', me.measure));
  if (me.mutedByCourt.audio) notices.push(t(hearing.silencedSince ? 'room:notice.allMuted' : 'room:notice.muted'));
  if (me.mutedByCourt.video) notices.push(t('room:notice.cameraStopped'));
  return notices;
}

/** Who cannot hear or be heard while the court sits, before the court has noted it and waits: said to all, so that nobody talks on without them, and to the bench with what it can do. */
function cutOff(room: Room, t: Text): string[] {
  if (room.state.hearing.state !== 'in-session') return [];
  const names = room.state.people
    .filter((one) => one.place === 'room' && one !== room.me && one.breakdown?.lost !== true)
    .filter((one) => !one.connected || room.quality[one.person] === 'lost')
    .map(({ name }) => name);
  if (names.length === 0) return [];
  const params = { count: names.length, names: listed(names, t) };
  return [t(isOfCourt(room.me) ? 'room:notice.cutOffCourt' : 'room:notice.cutOff', params)];
}

/** For the bench: whom the media server has no place for, and what can be done. */
function noPlaceForOthers({ me, state }: Room, t: Text): string[] {
  if (!isOfCourt(me)) return [];
  const names = state.people.filter((one) => one.noPlace && one.person !== me.person).map(({ name }) => name);
  return names.length === 0 ? [] : [t('room:notice.noPlaceCourt', { names: listed(names, t) })];
}

/** For the bench: who sits in court without having declared at the door. */
function undeclared({ me, state }: Room, t: Text): string[] {
  if (!isOfCourt(me)) return [];
  const names = state.people
    .filter((one) => one.place === 'room' && !isOfCourt(one) && one.declaredAt === null)
    .map(({ name }) => name);
  return names.length === 0 ? [] : [t('room:notice.undeclaredCourt', { names: listed(names, t) })];
}

export function listed(names: readonly string[], t: Text): string {
  const [last, ...others] = [...names].reverse();
  if (others.length === 0) return last ?? '';
  return t('room:notice.and', { first: others.reverse().join(t('ui:list.separator')), last });
}

/** Why the session is interrupted: a break, or technology that failed. */
export function pauseText({ pauseKind }: Pick<RoomHearing, 'pauseKind'>, reason: string, t: Text): string {
  return t(pauseKind === 'technical' ? 'room:notice.suspended' : 'room:notice.paused', { reason });
}

function refusalText(code: string, title: string, t: Text): string {
  if (t.knows('room:refusal', code)) return t.code('room:refusal', code);
  return t.knows('ui:refusal', code) ? t.code('ui:refusal', code) : title;
}
