import { useText } from '@/i18n';
import { works } from '@/rtc';
import { isParticipant } from '../model/participants';
import type { Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { Icon, type IconName } from './icons';
import styles from './ThumbBar.module.css';

/** What can be open over the room on a small screen; on a large one the court's columns stand beside it. */
export type Sheet = 'none' | 'people' | 'desk' | 'more' | 'record' | 'writing';

interface Props {
  room: Room;
  view: RoomView;
  visit: RoomVisit;
  ofCourt: boolean;
  lineUp: boolean;
  exhibitOpen: boolean;
  onExhibit: () => void;
  sheet: Sheet;
  onSheet: (sheet: Sheet) => void;
}

/** The controls in reach of one thumb. The order never changes, so that a hand learns it. */
export function ThumbBar({ room, view, visit, ofCourt, lineUp, exhibitOpen, onExhibit, sheet, onSheet }: Props) {
  const t = useText();
  const raised = room.me.handRaisedAt !== null;
  const toggleSheet = (which: Sheet) => onSheet(sheet === which ? 'none' : which);

  return (
    <nav className={styles.bar} aria-label={t('room:bar.label')}>
      <Switch device="microphone" silenced={room.me.mutedByCourt.audio} view={view} visit={visit} />
      <Switch device="camera" silenced={room.me.mutedByCourt.video} view={view} visit={visit} />
      {ofCourt ? (
        <>
          <Control
            narrowOnly
            icon="people"
            label={t('room:bar.people')}
            expanded={sheet === 'people'}
            onPress={() => toggleSheet('people')}
          />
          <Control
            narrowOnly
            icon="desk"
            label={t('room:bar.desk')}
            expanded={sheet === 'desk'}
            onPress={() => toggleSheet('desk')}
          />
        </>
      ) : (
        <>
          <Control
            icon="hand"
            label={t('room:bar.hand')}
            pressed={raised}
            disabled={!lineUp}
            onPress={() => visit.raiseHand(!raised)}
          />
          <Control
            icon="exhibit"
            label={t('room:bar.exhibit')}
            pressed={exhibitOpen}
            disabled={room.state.showing === null || isParticipant(room.me)}
            onPress={onExhibit}
          />
        </>
      )}
      <Control
        icon="write"
        label={t('room:bar.write')}
        expanded={sheet === 'writing'}
        disabled={!room.may.includes('state-in-writing')}
        onPress={() => toggleSheet('writing')}
      />
      <Control icon="more" label={t('room:bar.more')} expanded={sheet === 'more'} onPress={() => toggleSheet('more')} />
    </nav>
  );
}

interface SwitchProps {
  device: 'microphone' | 'camera';
  /** The court has stopped it. */
  silenced: boolean;
  view: RoomView;
  visit: RoomVisit;
}

/** One's own microphone or camera, on or off. */
export function Switch({ device, silenced, view, visit }: SwitchProps) {
  const t = useText();
  const { own, switches } = view;
  const on = own[device].at === 'ready' && switches[device];
  const stopped = silenced || !works(own[device]);
  return (
    <Control
      icon={on && !stopped ? device : `${device}Off`}
      label={t.code('room:bar', device)}
      pressed={on}
      off={!on || stopped}
      disabled={own[device].at !== 'ready'}
      onPress={() => visit.turn(device, !switches[device])}
    />
  );
}

interface ControlProps {
  icon: IconName;
  label: string;
  pressed?: boolean;
  expanded?: boolean;
  off?: boolean;
  disabled?: boolean;
  narrowOnly?: boolean;
  onPress: () => void;
}

function Control({ icon, label, pressed, expanded, off = false, disabled, narrowOnly = false, onPress }: ControlProps) {
  return (
    <button
      type="button"
      className={styles.control}
      aria-pressed={pressed}
      aria-expanded={expanded}
      data-off={off}
      data-narrow-only={narrowOnly}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span>{label}</span>
    </button>
  );
}
