import { useText } from '@/i18n';
import { browserFamily, type Devices, type MediaKind, type OwnDevice } from '@/rtc';
import controls from './controls.module.css';
import styles from './DeviceCheck.module.css';
import { LevelBar } from './LevelBar';
import { Picture } from './Picture';

interface Props {
  devices: Devices;
  device: OwnDevice;
}

/** What my camera sees, in a box that is there before the picture: nothing below it moves when that comes. */
export function CameraCheck({ devices, device }: Props) {
  const t = useText();
  return (
    <div className={styles.picture}>
      {device.at === 'ready' && <Picture track={device.track} mirrored className={styles.video} />}
      {device.at === 'asking' && <p role="status">{t('room:check.asking')}</p>}
      {device.at === 'missing' && (
        <Missing kind="video" name={t('room:check.camera')} device={device} devices={devices} />
      )}
    </div>
  );
}

/** Whether my microphone hears me; bar and words keep their place until it is there. */
export function VoiceCheck({ devices, device }: Props) {
  const t = useText();
  if (device.at === 'missing') {
    return (
      <div className={styles.silent}>
        <Missing kind="audio" name={t('room:check.microphone')} device={device} devices={devices} />
      </div>
    );
  }
  const isReady = device.at === 'ready';
  return (
    <div className={styles.voice}>
      <LevelBar track={isReady ? device.track : undefined} />
      <p className={isReady ? undefined : styles.yetToCome}>{t('room:check.say')}</p>
    </div>
  );
}

/** How this browser is made to give what it was once told to block. */
export function HelpWithBlocked() {
  const t = useText();
  return (
    <section className={styles.help}>
      <h2>{t('room:help.title')}</h2>
      <p>{t.code('room:help', browserFamily(navigator.userAgent, navigator.maxTouchPoints))}</p>
    </section>
  );
}

/** Whether the browser was told to block either of them. */
export function isBlocked(...own: OwnDevice[]): boolean {
  return own.some((device) => device.at === 'missing' && device.why === 'blocked');
}

interface MissingProps {
  kind: MediaKind;
  name: string;
  device: Extract<OwnDevice, { at: 'missing' }>;
  devices: Devices;
}

function Missing({ kind, name, device, devices }: MissingProps) {
  const t = useText();
  return (
    <div className={styles.missing} role="alert">
      <p>
        <strong>{name}</strong>
        {': '}
        {t.code('room:missing', device.why)}
      </p>
      {device.why !== 'unsupported' && (
        <button type="button" className={controls.button} onClick={() => void devices.retry(kind)}>
          {t('room:check.retry')}
        </button>
      )}
    </div>
  );
}
