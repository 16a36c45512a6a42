import { useText } from '@/i18n';
import type { DataUse } from '../model/pictures';
import styles from './controls.module.css';

const uses: readonly DataUse[] = ['all', 'less', 'sound'];

/** How much of pictures to be sent, for whom the line or its price is narrow. The sound is never touched. */
export function DataUseChoice({ use, onUse }: { use: DataUse; onUse: (use: DataUse) => void }) {
  const t = useText();
  return (
    <label className={styles.field}>
      {t('room:data.label')}
      <select value={use} onChange={(event) => onUse(uses.find((one) => one === event.target.value) ?? 'all')}>
        {uses.map((one) => (
          <option key={one} value={one}>
            {t.code('room:data', one)}
          </option>
        ))}
      </select>
    </label>
  );
}
