import { useEffect, useState } from 'react';
import { courtNow } from '@/api/clock';

/** The court's time, read again every so often, so that what is left counts down. */
export function useCourtNow(everyMs = 15_000): number {
  const [now, setNow] = useState(courtNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(courtNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
