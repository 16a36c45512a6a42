import { expect, test } from 'vitest';
import { readAt, writeAt } from './pointer';

const filing = { plaintiff: { name: '陈丽', phone: '1' }, claims: ['离婚'] };

test('reads what a pointer names, and nothing where nothing is', () => {
  expect(readAt(filing, '/plaintiff/name')).toBe('陈丽');
  expect(readAt(filing, '/claims/0')).toBe('离婚');
  expect(readAt(filing, '/marriage/registeredOn')).toBeUndefined();
});

test('writes a copy and leaves the rest as it was', () => {
  const changed = writeAt(filing, '/plaintiff/name', '陈莉');

  expect(changed.plaintiff).toEqual({ name: '陈莉', phone: '1' });
  expect(filing.plaintiff.name).toBe('陈丽');
  expect(changed.claims).toBe(filing.claims);
});

test('makes the parts that are missing on the way', () => {
  expect(writeAt({}, '/marriage/registeredOn', '2018-05-20')).toEqual({ marriage: { registeredOn: '2018-05-20' } });
});

test('an emptied field is left out', () => {
  expect(writeAt(filing, '/plaintiff/phone', '').plaintiff).toEqual({ name: '陈丽' });
});
