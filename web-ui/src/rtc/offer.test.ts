import { expect, test } from 'vitest';
import { offerLines } from './offer';

const section = (kind: string, mid: string, ...lines: string[]) =>
  [`m=${kind} 9 UDP/TLS/RTP/SAVPF 111`, 'c=IN IP4 0.0.0.0', `a=mid:${mid}`, ...lines, ''].join('\r\n');
const session = ['v=0', 'o=- 1 1 IN IP4 0.0.0.0', 's=-', 't=0 0', 'a=ice-lite', ''].join('\r\n');

test('reads each media section with its direction, in order', () => {
  const sdp =
    session +
    section('audio', '0', 'a=recvonly') +
    section('video', '1', 'a=rid:l recv', 'a=recvonly') +
    section('audio', '2', 'a=sendonly') +
    section('video', '3', 'a=inactive');

  expect(offerLines(sdp)).toEqual([
    { mid: '0', kind: 'audio', direction: 'recvonly' },
    { mid: '1', kind: 'video', direction: 'recvonly' },
    { mid: '2', kind: 'audio', direction: 'sendonly' },
    { mid: '3', kind: 'video', direction: 'inactive' },
  ]);
});

test('takes the direction of the session where a section has none, and sendrecv where neither has', () => {
  expect(offerLines(session + section('audio', '0'))[0]?.direction).toBe('sendrecv');
  expect(offerLines(`${session}a=inactive\r\n${section('audio', '0')}`)[0]?.direction).toBe('inactive');
});

test('leaves out what is neither sound nor picture, and sections without a mid', () => {
  const withoutMid = 'm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=recvonly\r\n';

  expect(offerLines(session + section('application', '0') + withoutMid)).toEqual([]);
});

test('reads line feeds alone as well', () => {
  expect(offerLines((session + section('video', '1', 'a=recvonly')).replaceAll('\r', ''))).toEqual([
    { mid: '1', kind: 'video', direction: 'recvonly' },
  ]);
});
