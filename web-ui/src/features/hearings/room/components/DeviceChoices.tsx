import { useEffect, useState } from 'react';
import { useText } from '@/i18n';
import type { DeviceChoice, Devices, MediaKind, OwnDevices } from '@/rtc';
import styles from './controls.module.css';

/** Which camera and which microphone, where there is more than one to choose from. */
export function DeviceChoices({ devices, own }: { devices: Devices; own: OwnDevices }) {
  const t = useText();
  return (
    <>
      <Choice kind="video" label={t('room:check.camera')} devices={devices} present={own.camera} />
      <Choice kind="audio" label={t('room:check.microphone')} devices={devices} present={own.microphone} />
    </>
  );
}

interface ChoiceProps {
  kind: MediaKind;
  label: string;
  devices: Devices;
  present: OwnDevices['camera'];
}

function Choice({ kind, label, devices, present }: ChoiceProps) {
  const [choices, setChoices] = useState<DeviceChoice[]>([]);

  // Labels are hidden until a permission is given, so the list is read again when the device at hand changes.
  useEffect(() => {
    let current = true;
    const read = () => {
      void devices.list(kind).then((list) => {
        if (current) setChoices(list);
      });
    };
    read();
    const media = navigator.mediaDevices as MediaDevices | undefined;
    media?.addEventListener('devicechange', read);
    return () => {
      current = false;
      media?.removeEventListener('devicechange', read);
    };
  }, [devices, kind, present]);

  if (choices.length < 2 || present.at !== 'ready') return null;
  return (
    <label className={styles.field}>
      {label}
      <select
        value={present.deviceId}
        onChange={(event) => {
          // Where the new one cannot be had, the old one stays and the list goes on showing it.
          devices.switchTo(kind, event.target.value).catch(() => undefined);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.deviceId} value={choice.deviceId}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
