import styles from './Steps.module.css';

interface Props {
  /** What the steps are of, read out. */
  label: string;
  /** By name, in their order; no two alike. */
  names: string[];
  /** Which one is present; beyond the last when all are done, before the first when none has begun. */
  at: number;
}

/** Where something stands on its way. The present step is marked by a sign and read out, not by colour alone. */
export function Steps({ label, names, at }: Props) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {names.map((name, index) => (
        <li
          key={name}
          className={index < at ? styles.done : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <span aria-hidden="true">{index < at ? '✓ ' : index === at ? '● ' : '○ '}</span>
          {name}
        </li>
      ))}
    </ol>
  );
}
