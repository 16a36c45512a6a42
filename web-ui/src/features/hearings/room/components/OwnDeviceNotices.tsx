import { useText } from '@/i18n';
import type { MediaKind, OwnDevice } from '@/rtc';
import type { LiveScreen } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { classes } from './classes';
import styles from './notices.module.css';

interface Props {
  screen: LiveScreen;
  view: RoomView;
  visit: RoomVisit;
}

/** That a call or another app has my microphone or camera, what that means, and that it is over. */
export function OwnDeviceNotices({ screen, view, visit }: Props) {
  const t = useText();
  const { own, switches, microphoneBack } = view;
  // Nobody hears or sees anybody who waits.
  if (screen.at !== 'in-room' && screen.at !== 'apart') return null;
  const heard = switches.microphone && (screen.at === 'apart' || !screen.room.me.mutedByCourt.audio);
  return (
    <>
      <Taken name="microphone" kind="audio" device={own.microphone} on={switches.microphone} visit={visit} />
      <Taken name="camera" kind="video" device={own.camera} on={switches.camera} visit={visit} />
      {microphoneBack && heard && (
        <p className={styles.notice} role="status">
          {t('room:notice.microphoneBack')}
        </p>
      )}
    </>
  );
}

interface TakenProps {
  name: 'microphone' | 'camera';
  kind: MediaKind;
  device: OwnDevice;
  /** Whether the person wants it on. */
  on: boolean;
  visit: RoomVisit;
}

function Taken({ name, kind, device, on, visit }: TakenProps) {
  const t = useText();
  const warning = classes(styles.notice, styles.warning);
  if (device.at === 'ready' && device.paused && on) {
    return (
      <p className={warning} role="alert">
        {t.code('room:notice.stopped', name)}
      </p>
    );
  }
  if (device.at !== 'missing' || device.why !== 'taken') return null;
  return (
    <div className={warning} role="alert">
      <span>{t.code('room:notice.taken', name)}</span>
      <button type="button" onClick={() => void visit.devices.retry(kind)}>
        {t(name === 'microphone' ? 'room:notice.takeMicrophone' : 'room:notice.takeCamera')}
      </button>
    </div>
  );
}
