import { Button } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { lineTestsQuery } from '@/api/mediaQueries';
import { queryClient } from '@/api/queries';
import { useText } from '@/i18n';
import { Devices, type OwnDevices } from '@/rtc';
import { Actions } from '@/ui';
import { CameraCheck, HelpWithBlocked, isBlocked, VoiceCheck } from '../../room/components/CameraAndVoice';
import { DeviceChoices } from '../../room/components/DeviceChoices';
import styles from './LineTest.module.css';
import LineTestPanel from './LineTestPanel';

/** Camera and microphone of this page, held while it is open: the lights go on with it and off with it. */
class HeldDevices {
  private own: OwnDevices = { microphone: { at: 'asking' }, camera: { at: 'asking' } };
  private readonly listeners = new Set<() => void>();
  readonly devices: Devices;
  private released = false;

  constructor() {
    this.devices = new Devices({
      media: navigator.mediaDevices,
      permission: async (name) => {
        try {
          return (await navigator.permissions.query({ name })).state;
        } catch {
          // Not every browser knows these names; then the only way to find out is to ask the person.
          return undefined;
        }
      },
      onChange: (own) => {
        this.own = own;
        // Given after the page was left: nobody is there to use it.
        if (this.released) this.devices.release();
        for (const listener of this.listeners) listener();
      },
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly current = (): OwnDevices => this.own;

  acquire(): void {
    this.released = false;
    void this.devices.acquire();
  }

  release(): void {
    this.released = true;
    this.devices.release();
  }
}

/** The device check and the line test in one, on the page of a hearing. */
export default function OwnLine({ hearing, onClose }: { hearing: string; onClose: () => void }) {
  const t = useText();
  const [held] = useState(() => new HeldDevices());
  const own = useSyncExternalStore(held.subscribe, held.current);

  useEffect(() => {
    held.acquire();
    return () => held.release();
  }, [held]);

  const { camera, microphone } = own;
  return (
    <>
      <div className={styles.own}>
        <CameraCheck devices={held.devices} device={camera} />
        <VoiceCheck devices={held.devices} device={microphone} />
        <DeviceChoices devices={held.devices} own={own} />
        {isBlocked(microphone, camera) && <HelpWithBlocked />}
      </div>
      <LineTestPanel
        hearing={hearing}
        pass={undefined}
        own={own}
        onDone={() => void queryClient.invalidateQueries({ queryKey: lineTestsQuery(hearing).queryKey })}
      />
      <Actions>
        <Button variant="subtle" onClick={onClose}>
          {t('linetest:close')}
        </Button>
      </Actions>
    </>
  );
}
