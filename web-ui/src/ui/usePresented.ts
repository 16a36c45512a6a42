import { useLanguage, useText } from '@/i18n';
import type { TextParams } from '@/i18n';
import { dayAndTime, isInstant } from './time';
import { useCountryName } from './useCountries';
import { useCourtNow } from './useCourtNow';
import { useZones } from './useZones';

/** Parameters that came from the court, ready to stand in a sentence: instants in the reader's time, capacities, stages and tasks by name. */
export function usePresented(): (params: TextParams) => TextParams {
  const t = useText();
  const countryName = useCountryName();
  const language = useLanguage();
  const now = useCourtNow(60_000);
  const { mine } = useZones();

  const named: Record<string, (value: string) => string> = {
    capacity: (value) => t.code('ui:capacity', value),
    role: (value) => t.code('ui:capacity', value),
    stage: (value) => t.code('ui:stage', value),
    procedure: (value) => t.code('ui:procedure', value),
    cause: (value) => t.code(t.knows('ui:lineCause', value) ? 'ui:lineCause' : 'ui:cause', value),
    choice: (value) => (t.knows('ui:breakdownChoice', value) ? t.code('ui:breakdownChoice', value) : value),
    task: (value) => t.code('ui:trialTask', value),
    ground: (value) => t.code(t.knows('ui:galleryGround', value) ? 'ui:galleryGround' : 'ui:objectionGround', value),
    ruling: (value) => t.code('ui:objectionRuling', value),
    step: (value) => t.code('ui:hearingStep', value),
    side: (value) => t.code('ui:side', value),
    way: (value) => t.code('ui:serviceStep', value),
    activity: (value) => t.code('ui:permissionActivity', value),
    status: (value) => t.code('ui:permissionStatus', value),
    manner: (value) => t.code('ui:mediationManner', value),
    ending: (value) => t.code('ui:mediationEnding', value),
    country: countryName,
    numbers: (value) => value,
    steps: (value) => t.code('ui:hearingStep', value),
  };
  const namesOf = (name: string, values: unknown[]) =>
    named[name] && values.map((value) => named[name]?.(String(value))).join(t('ui:list.separator'));
  const present = (name: string, value: unknown): unknown => {
    if (isInstant(value)) return dayAndTime(Date.parse(value), mine, language, now);
    if (typeof value === 'string') return named[name]?.(value) ?? value;
    if (Array.isArray(value)) return namesOf(name, value) ?? value.length;
    if (typeof value === 'object' && value !== null) return presentAll(value as TextParams);
    return value;
  };
  const presentAll = (params: TextParams): TextParams =>
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, present(name, value)]));
  return presentAll;
}
