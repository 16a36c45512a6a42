import plain from '../plain.module.css';

interface Props {
  label: string;
  /** What is seen of it; read is the label. */
  sign: string;
  disabled?: boolean;
  onTurn: () => void;
}

/** A button below a sheet that turns, enlarges or lessens it. */
export function Turned({ label, sign, disabled = false, onTurn }: Props) {
  return (
    <button type="button" className={plain.button} disabled={disabled} aria-label={label} onClick={onTurn}>
      {sign}
    </button>
  );
}
