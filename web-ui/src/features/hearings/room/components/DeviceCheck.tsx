import { useText } from '@/i18n';
import { browserFamily, type MediaKind, type OwnDevice } from '@/rtc';
import { LegalBasis } from '@/ui';
import { LineTestAtDoor } from '../../linetest';
import type { RoomScreen } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import controls from './controls.module.css';
import { DeviceChoices } from './DeviceChoices';
import styles from './DeviceCheck.module.css';
import { Heading } from './Heading';
import { LevelBar } from './LevelBar';
import { Picture } from './Picture';

interface Props {
  visit: RoomVisit;
  view: RoomView;
  entering: Extract<RoomScreen, { at: 'checking' }>['entering'];
  hearing: string;
  /** Of somebody who came by a code. */
  pass: string | undefined;
}

/** Before the door: can I be seen and heard? What fails is explained, and nothing that fails keeps anybody out. */
export function DeviceCheck({ visit, view, entering, hearing, pass }: Props) {
  const t = useText();
  const { microphone, camera } = view.own;
  const asking = microphone.at === 'asking' || camera.at === 'asking';
  const blocked = [microphone, camera].some((device) => device.at === 'missing' && device.why === 'blocked');
  const missing = microphone.at === 'missing' || camera.at === 'missing';

  return (
    <main className={styles.page} id="page">
      <header>
        <Heading title={t('room:check.title')}>{t('room:check.title')}</Heading>
        <p>{t('room:check.lead')}</p>
      </header>
      <div className={styles.picture}>
        {camera.at === 'ready' && <Picture track={camera.track} mirrored className={styles.video} />}
        {camera.at === 'asking' && <p role="status">{t('room:check.asking')}</p>}
        {camera.at === 'missing' && (
          <Missing kind="video" name={t('room:check.camera')} device={camera} visit={visit} />
        )}
      </div>
      <div className={styles.side}>
        {microphone.at === 'ready' && (
          <div className={styles.voice}>
            <LevelBar track={microphone.track} />
            <p>{t('room:check.say')}</p>
          </div>
        )}
        {microphone.at === 'missing' && (
          <Missing kind="audio" name={t('room:check.microphone')} device={microphone} visit={visit} />
        )}
        <DeviceChoices devices={visit.devices} own={view.own} />
        {blocked && <Help />}
        <LineTestAtDoor
          hearing={hearing}
          pass={pass}
          devices={visit.devices}
          own={view.own}
          className={controls.button ?? ''}
        />
        {missing && <p>{t('room:check.goOn')}</p>}
        {microphone.at === 'missing' && <p>{t('room:check.write')}</p>}
        <div className={styles.enter}>
          <button
            type="button"
            className={`${controls.primary ?? ''} ${controls.wide ?? ''}`}
            disabled={asking || entering !== 'not-yet'}
            onClick={() => visit.enter()}
          >
            {entering === 'not-yet' ? enterLabel() : t('room:check.entering')}
          </button>
          <p role="status">{entering === 'trying-again' && t('room:check.tryingAgain')}</p>
        </div>
        <p className={styles.rules}>
          {t('room:check.place')} <LegalBasis basis="OLR 24" /> <LegalBasis basis="OLR 28" />
        </p>
      </div>
    </main>
  );

  function enterLabel(): string {
    if (camera.at !== 'missing') return t('room:check.enter');
    return microphone.at === 'missing' ? t('room:check.enterWithoutBoth') : t('room:check.enterWithoutCamera');
  }
}

interface MissingProps {
  kind: MediaKind;
  name: string;
  device: Extract<OwnDevice, { at: 'missing' }>;
  visit: RoomVisit;
}

function Missing({ kind, name, device, visit }: MissingProps) {
  const t = useText();
  return (
    <div className={styles.missing} role="alert">
      <p>
        <strong>{name}</strong>
        {': '}
        {t.code('room:missing', device.why)}
      </p>
      {device.why !== 'unsupported' && (
        <button type="button" className={controls.button} onClick={() => void visit.devices.retry(kind)}>
          {t('room:check.retry')}
        </button>
      )}
    </div>
  );
}

function Help() {
  const t = useText();
  return (
    <section className={styles.help}>
      <h2>{t('room:help.title')}</h2>
      <p>{t.code('room:help', browserFamily(navigator.userAgent, navigator.maxTouchPoints))}</p>
    </section>
  );
}
