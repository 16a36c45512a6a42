import { Link } from '@tanstack/react-router';
import { useText } from '@/i18n';
import { fieldName, pointerInFiling, stepOf } from '../model/filingForm';

interface Props {
  filing: string;
  /** Where a fault is, as the court says it. */
  pointer: string;
}

/** A field by its name, leading to the step where it is asked for. */
export function FieldLink({ filing, pointer }: Props) {
  const t = useText();
  const within = pointerInFiling(pointer);
  const step = stepOf(within);
  return (
    <Link to="/filings/$filing" params={{ filing }} search={{ step }}>
      {t.code('cases:step', step)}: {t.code('cases:field', fieldName(within))}
    </Link>
  );
}
