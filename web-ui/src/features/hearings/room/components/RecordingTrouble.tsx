import { useText, type Text } from '@/i18n';
import type { RecordingAlarm } from '@/rtc';
import { useClockTime } from '@/ui';
import type { Room } from '../model/RoomScreen';
import { classes } from './classes';
import styles from './notices.module.css';

/** What waits, and what is lost because too much does: who reads of the one must not take the other for well. */
function notKept(
  { notKeptSince, soundLostSince, picturesLostSince }: RecordingAlarm,
  clock: (at: string) => string,
  t: Text,
): string[] {
  const lost = [
    ...(soundLostSince === null ? [] : [t('room:alarm.soundLost', { since: clock(soundLostSince) })]),
    ...(picturesLostSince === null ? [] : [t('room:alarm.picturesLost', { since: clock(picturesLostSince) })]),
  ];
  if (lost.length > 0 || notKeptSince === null) return lost;
  return [t('room:alarm.notKept', { since: clock(notKeptSince) })];
}

/** For judge and clerk: what the recording lacks at this moment, so that nobody goes on without knowing. The gap is on record by itself. */
export function RecordingTrouble({ room }: { room: Room }) {
  const t = useText();
  const clock = useClockTime();
  const { alarm } = room;
  if (alarm === undefined) return null;
  const nameOf = (person: string) => room.state.people.find((one) => one.person === person)?.name ?? '';
  // Of whoever has lost the line another notice speaks; switching a camera off and on is nothing they could do.
  const isThere = ({ person }: { person: string }) =>
    room.state.people.some((one) => one.person === person && one.connected);
  const texts = [
    ...(alarm.nothingSince === null ? [] : [t('room:alarm.nothing', { since: clock(alarm.nothingSince) })]),
    ...notKept(alarm, clock, t),
    ...alarm.unheard
      .filter(isThere)
      .map(({ person, since }) => t('room:alarm.unheard', { name: nameOf(person), since: clock(since) })),
    ...alarm.unseen
      .filter(isThere)
      .map(({ person, since }) => t('room:alarm.unseen', { name: nameOf(person), since: clock(since) })),
  ];
  return (
    <>
      {texts.map((text) => (
        <p key={text} className={classes(styles.notice, styles.alarm)} role="alert">
          {text}
        </p>
      ))}
    </>
  );
}
