import { useEffect, useState } from 'react';
import type { RecordLine } from '@/api/schemas';
import { digestOf } from './text';

/** Digest of lines as this device shows them; absent while it is computed. */
export function useDigest(lines: readonly RecordLine[]): string | undefined {
  const [digest, setDigest] = useState<string>();
  useEffect(() => {
    let wanted = true;
    void digestOf(lines).then((computed) => {
      if (wanted) setDigest(computed);
    });
    return () => {
      wanted = false;
    };
  }, [lines]);
  return digest;
}
