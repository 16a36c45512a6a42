import { useText } from '@/i18n';
import { placeOfZone } from './time';

/** What people call the place of a zone; a zone without a name of its own is called by its city. */
export function usePlace(): (zone: string) => string {
  const t = useText();
  return (zone) => (t.knows('ui:city', zone) ? t.code('ui:city', zone) : placeOfZone(zone));
}
