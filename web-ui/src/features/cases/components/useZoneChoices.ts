import { useText } from '@/i18n';
import { usePlace } from '@/ui';

/** Where most of the people of our courts live, from east to west within their part of the world. */
const frequent = [
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Asia/Taipei',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Europe/Rome',
  'Europe/Madrid',
  'Europe/Paris',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Australia/Sydney',
];

/** The zones of time to choose from: the frequent ones first, then whatever else the browser knows, by its name. */
export function useZoneChoices() {
  const t = useText();
  const placeOf = usePlace();
  const rest = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/') && !frequent.includes(zone));
  return [
    { group: t('ui:choice.frequent'), items: frequent.map((zone) => ({ value: zone, label: placeOf(zone) })) },
    {
      group: t('ui:choice.others'),
      items: rest.map((zone) => ({ value: zone, label: `${placeOf(zone)} (${zone.replaceAll('_', ' ')})` })),
    },
  ];
}
