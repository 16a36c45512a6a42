import { useId } from 'react';
import styles from './FilePick.module.css';

interface Props {
  label: string;
  accept: string;
  /** Opens the camera where there is one. */
  camera?: boolean;
  onPick: (file: File) => void;
}

/** Picks one file, or takes one picture. */
export function FilePick({ label, accept, camera = false, onPick }: Props) {
  const id = useId();
  return (
    <div className={styles.pick}>
      <input
        id={id}
        type="file"
        accept={accept}
        className={styles.input}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) onPick(file);
          event.currentTarget.value = '';
        }}
      />
      <label htmlFor={id} className={styles.label}>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path
            d={
              camera
                ? 'M4 8h3l2-3h6l2 3h3v11H4zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z'
                : 'M12 16V5m0 0L8 9m4-4l4 4M5 15v4h14v-4'
            }
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {label}
      </label>
    </div>
  );
}
