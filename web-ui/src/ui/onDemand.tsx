import type { ComponentType } from 'react';
import { lazy } from 'react';
import { bringPageTexts, withTexts } from '@/i18n';

/**
 * A part that is fetched when it is first shown, with the texts of the pages and what they are furnished with. So the hearing room weighs nothing of either until
 * somebody opens what needs them.
 */
export function onDemand<Props extends object>(fetch: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [Part, { Furnished }] = await withTexts(() => Promise.all([fetch(), import('./Furnished')]), bringPageTexts);
    return {
      default: (props: Props) => (
        <Furnished>
          <Part {...props} />
        </Furnished>
      ),
    };
  });
}
