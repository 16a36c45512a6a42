import { useText } from '@/i18n';
import { useCourtNow } from '@/ui';
import { clockText, hearingClock, type Clocked } from '../model/clock';

/** The clock of the hearing by the court's time, with what it counts in words before it. */
export function Clock({ hearing }: { hearing: Clocked }) {
  const t = useText();
  const clock = hearingClock(hearing, useCourtNow(1000));
  return (
    <span role="timer" aria-live="off">
      {t.code('room:clock', clock.runs)} <span className="number">{clockText(clock.seconds)}</span>
    </span>
  );
}
