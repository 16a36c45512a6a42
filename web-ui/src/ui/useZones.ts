import { useQuery } from '@tanstack/react-query';
import { courtQuery, meQuery } from '@/api/queries';

export interface Zones {
  mine: string;
  court: string;
}

/** The reader's zone and the court's. Before sign-in the device's zone has to do. */
export function useZones(): Zones {
  const { data: court } = useQuery(courtQuery);
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { mine: me?.zone ?? device, court: court?.zone ?? 'Asia/Shanghai' };
}
