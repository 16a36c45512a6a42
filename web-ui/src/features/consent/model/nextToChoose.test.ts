import { expect, test } from 'vitest';
import type { ConsentEntry } from '@/api/schemas';
import { nextToChoose } from './nextToChoose';

const entry = (stage: ConsentEntry['stage'], choice: ConsentEntry['choice']): ConsentEntry => ({
  stage,
  choice,
  party: 'p1',
  capacity: 'defendant',
  name: '林伟',
  basis: 'OLR 4',
  mine: true,
});

test('stages are put to a party in the order of the procedure', () => {
  const next = nextToChoose([
    entry('hearing', 'pending'),
    entry('evidence-exchange', 'pending'),
    entry('filing', 'online'),
  ]);

  expect(next?.stage).toBe('evidence-exchange');
});

test('a choice made is not asked for again', () => {
  expect(nextToChoose([entry('filing', 'online'), entry('hearing', 'offline')])).toBeUndefined();
});
