import { expect, test } from 'vitest';
import { articleOf } from './articleOf';

test.each([
  ['OLR 4(1)', { law: 'OLR', number: '4(1)', main: '4' }],
  ['CPL 126', { law: 'CPL', number: '126', main: '126' }],
  ['the court itself', undefined],
])('%s cites %j', (basis, expected) => {
  expect(articleOf(basis)).toEqual(expected);
});
