import styles from './Seal.module.css';

/** The red square of a court act. It decorates: who acted, when and on which basis stand beside it in words. */
export function Seal({ text }: { text: string }) {
  return (
    <span className={styles.seal} aria-hidden="true">
      {text}
    </span>
  );
}
