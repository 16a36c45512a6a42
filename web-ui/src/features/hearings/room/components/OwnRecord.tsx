import { OwnLines } from '@/features/records';

/** What of the record concerns whoever came with a code. */
export default function OwnRecord(props: { hearing: string; pass: string; quiet?: boolean }) {
  return <OwnLines {...props} />;
}
