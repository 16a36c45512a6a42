import { expect, test } from 'vitest';
import type { Notice } from '@/api/schemas';
import { addressOfNotice } from './addressOfNotice';

const notice = (more: Partial<Notice>): Notice => ({ id: 'n', at: '', kind: 'case-accepted', params: {}, ...more });

test.each([
  [notice({ kind: 'party-invited', params: { code: 'ABC-123' }, caseId: 'c' }), '/invitation/ABC-123'],
  [notice({ kind: 'hearing-scheduled', hearing: 'h', caseId: 'c' }), '/hearings/h'],
  [notice({ kind: 'stage-opened', params: { trial: 't' }, caseId: 'c' }), '/cases/c/trial'],
  [notice({ kind: 'file-refused-afterwards', params: { intendedFor: 'c' } }), '/cases/c/evidence'],
  [notice({ caseId: 'c' }), '/cases/c'],
  [notice({ kind: 'identity-verified' }), undefined],
])('%j leads to %s', (told, address) => {
  expect(addressOfNotice(told)).toBe(address);
});
