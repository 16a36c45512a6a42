import { lazy, Suspense, useState } from 'react';
import { useText } from '@/i18n';
import type { OwnDevices } from '@/rtc';
import { Skeleton } from '@/ui';
import { withTestTexts } from './onDemand';

const LineTestPanel = lazy(() => withTestTexts(() => import('./components/LineTestPanel')));

interface Props {
  hearing: string;
  pass: string | undefined;
  own: OwnDevices;
  className: string;
}

/** Beside the device check at the door: the same camera and microphone, ten seconds over the real way. */
export function LineTestAtDoor({ hearing, pass, own, className }: Props) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (!open) {
    // What the browser answers may be a notice that needs room above: until then there is nothing to press that it would move.
    const asking = own.microphone.at === 'asking' || own.camera.at === 'asking';
    return (
      <button type="button" className={className} disabled={asking} onClick={() => setOpen(true)}>
        {t('hearings:lineTest.begin')}
      </button>
    );
  }
  return (
    <Suspense fallback={<Skeleton lines={4} />}>
      <LineTestPanel hearing={hearing} pass={pass} own={own} />
    </Suspense>
  );
}
