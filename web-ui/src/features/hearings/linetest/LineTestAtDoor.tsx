import { lazy, Suspense, useState } from 'react';
import { useText } from '@/i18n';
import type { Devices, OwnDevices } from '@/rtc';
import { Skeleton } from '@/ui';
import { withTexts } from './onDemand';

const LineTestPanel = lazy(() => withTexts(import('./components/LineTestPanel')));

interface Props {
  hearing: string;
  pass: string | undefined;
  devices: Devices;
  own: OwnDevices;
  className: string;
}

/** Beside the device check at the door: the same camera and microphone, ten seconds over the real way. */
export function LineTestAtDoor({ hearing, pass, devices, own, className }: Props) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <button type="button" className={className} onClick={() => setOpen(true)}>
        {t('hearings:lineTest.begin')}
      </button>
    );
  }
  return (
    <Suspense fallback={<Skeleton lines={4} />}>
      <LineTestPanel hearing={hearing} pass={pass} devices={devices} own={own} />
    </Suspense>
  );
}
