import { useText } from '@/i18n';
import type { LineQuality, PictureStep, RoomPerson } from '@/rtc';
import { SEAT_IN_COURT } from '../model/seats';
import { classes } from './classes';
import { Icon } from './icons';
import { Picture } from './Picture';
import styles from './Tile.module.css';

interface Props {
  person: RoomPerson;
  mine: boolean;
  picture: MediaStreamTrack | undefined;
  /** Frames decoded so far, for those who watch the room from outside: stories and support. */
  framesDecoded?: number | undefined;
  /** How the picture arrives here. */
  step?: PictureStep | undefined;
  speaks: boolean;
  quality: LineQuality | undefined;
  large?: boolean;
  /** In a private room: neither seen nor heard here. */
  apart?: boolean;
  onFirstFrame?: () => void;
}

/** One person in the room: picture or initial, seat and name as on a nameplate, and signs that never rest on colour alone. */
export function Tile({
  person,
  mine,
  picture,
  framesDecoded,
  step,
  speaks,
  quality,
  large,
  apart,
  onFirstFrame,
}: Props) {
  const t = useText();
  const seen = picture !== undefined && person.devices.camera === 'on' && !person.mutedByCourt.video;
  const away = !person.connected && !mine;
  const heard = speaks && !away && !person.mutedByCourt.audio;
  const seat = t.code('room:seat', person.capacity);
  const inCourt = SEAT_IN_COURT[person.capacity];

  return (
    <figure
      className={classes(styles.tile, large === true && styles.large, heard && styles.speaks, away && styles.away)}
      aria-label={`${seat} ${person.name}`}
      data-person={person.person}
      data-capacity={person.capacity}
      data-frames-decoded={framesDecoded}
      data-step={step}
    >
      {seen && <Picture track={picture} mirrored={mine} className={styles.picture} onFirstFrame={onFirstFrame} />}
      {!seen && (
        <span className={styles.initial} aria-hidden="true">
          {initialOf(person.name)}
        </span>
      )}
      <ul className={styles.signs}>
        {heard && <li className={styles.speaking}>{t('room:sign.speaks')}</li>}
        {apart === true && <li>{t('room:sign.apart')}</li>}
        {away && <li className={styles.warning}>{t('room:sign.away')}</li>}
        {seen && step === 'held' && <li className={styles.warning}>{t('room:step.held')}</li>}
        {person.handRaisedAt !== null && (
          <li>
            <Icon name="hand" size={18} /> {t('room:sign.hand')}
          </li>
        )}
        {person.mutedByCourt.audio && !mine && <li className={styles.warning}>{t('room:sign.muted')}</li>}
        {person.devices.camera === 'off' && !person.mutedByCourt.video && !mine && !away && (
          <li>{t('room:sign.cameraOff')}</li>
        )}
        {person.mutedByCourt.video && !mine && <li className={styles.warning}>{t('room:sign.cameraStopped')}</li>}
      </ul>
      <figcaption className={styles.plate}>
        <span className={styles.seat}>
          {inCourt !== seat && (
            <span lang="zh-Hans" aria-hidden="true">
              {inCourt}{' '}
            </span>
          )}
          {seat}
        </span>
        <span className={styles.name}>{mine ? t('room:you') : person.name}</span>
        {(person.mutedByCourt.audio || person.devices.microphone === 'off') && (
          <span className={styles.off} role="img" aria-label={t('room:sign.microphoneOff')}>
            <Icon name="microphoneOff" size={18} />
          </span>
        )}
        {seen && step !== undefined && step !== 'held' && (
          <span className={styles.step} title={t('room:step.title')}>
            {t.code('room:step', step)}
          </span>
        )}
        {quality !== undefined && quality !== 'good' && !away && (
          <span className={styles.quality} data-quality={quality}>
            {t.code('room:quality', quality)}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

/** The first letter as a reader counts it. */
function initialOf(name: string): string {
  return String.fromCodePoint(name.codePointAt(0) ?? 0x20);
}
