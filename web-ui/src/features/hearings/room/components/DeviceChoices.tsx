import { useEffect, useState } from 'react';
import { useText } from '@/i18n';
import type { DeviceChoice, Devices, MediaKind, OwnDevice, OwnDevices } from '@/rtc';
import controls from './controls.module.css';

/**
 * Which camera and which microphone. Each has its line before the browser has given it and listed the others: what came later would push away what the
 * person is about to press.
 */
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
  present: OwnDevice;
}

function Choice({ kind, label, devices, present }: ChoiceProps) {
  const [listed, setListed] = useState<DeviceChoice[]>([]);

  // Labels are hidden until a permission is given, so the list is read again when the device at hand changes.
  useEffect(() => {
    let current = true;
    const read = () => {
      void devices.list(kind).then((list) => {
        if (current) setListed(list);
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

  if (present.at === 'missing') return null;
  const inUse = present.at === 'ready' ? present.deviceId : '';
  return (
    <label className={controls.choice}>
      {label}
      <select
        value={inUse}
        disabled={present.at === 'asking'}
        onChange={(event) => {
          // Where the new one cannot be had, the old one stays and the list goes on showing it.
          devices.switchTo(kind, event.target.value).catch(() => undefined);
        }}
      >
        {choicesOf(present, listed).map((choice) => (
          <option key={choice.deviceId} value={choice.deviceId}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The one in use is always among them, by the name that it gives itself. */
function choicesOf(present: OwnDevice, listed: DeviceChoice[]): DeviceChoice[] {
  if (present.at !== 'ready') return [];
  if (listed.some(({ deviceId }) => deviceId === present.deviceId)) return listed;
  return [{ deviceId: present.deviceId, label: present.track.label }, ...listed];
}
