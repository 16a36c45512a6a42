import { useText } from '@/i18n';
import { LegalBasis } from '@/ui';
import { LineTestAtDoor } from '../../linetest';
import type { RoomScreen } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { CameraCheck, HelpWithBlocked, isBlocked, VoiceCheck } from './CameraAndVoice';
import controls from './controls.module.css';
import { DeclarationAtDoor } from './Declaration';
import { DeviceChoices } from './DeviceChoices';
import styles from './DeviceCheck.module.css';
import { Heading } from './Heading';

interface Props {
  visit: RoomVisit;
  view: RoomView;
  entering: Extract<RoomScreen, { at: 'checking' }>['entering'];
  hearing: string;
  /** Of somebody who came by a code. */
  pass: string | undefined;
  declaration: { declares: boolean; onDeclare: (declares: boolean) => void };
}

/** Before the door: can I be seen and heard? What fails is explained, and nothing that fails keeps anybody out. */
export function DeviceCheck({ visit, view, entering, hearing, pass, declaration }: Props) {
  const t = useText();
  const { microphone, camera } = view.own;
  const asking = microphone.at === 'asking' || camera.at === 'asking';
  const missing = microphone.at === 'missing' || camera.at === 'missing';

  return (
    <main className={styles.page} id="page">
      <header>
        <Heading title={t('room:check.title')}>{t('room:check.title')}</Heading>
        <p>{t('room:check.lead')}</p>
      </header>
      <CameraCheck devices={visit.devices} device={camera} />
      <div className={styles.side}>
        <VoiceCheck devices={visit.devices} device={microphone} />
        <DeviceChoices devices={visit.devices} own={view.own} />
        {isBlocked(microphone, camera) && <HelpWithBlocked />}
        <LineTestAtDoor hearing={hearing} pass={pass} own={view.own} className={controls.button ?? ''} />
        {missing && <p>{t('room:check.goOn')}</p>}
        {microphone.at === 'missing' && <p>{t('room:check.write')}</p>}
        <DeclarationAtDoor hearing={hearing} pass={pass} {...declaration} />
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
