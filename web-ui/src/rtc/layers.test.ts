import { describe, expect, it } from 'vitest';
import { withLayerSsrcs, withoutLayers } from './layers';

const ANSWER = [
  'v=0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'a=mid:0',
  'a=ssrc:1 cname:x',
  'm=video 9 UDP/TLS/RTP/SAVPF 100 96',
  'a=mid:1',
  'a=rid:l send',
  'a=rid:m send',
  'a=simulcast:send l;m',
  'm=video 9 UDP/TLS/RTP/SAVPF 100 96',
  'a=mid:2',
  '',
].join('\r\n');

const high = { type: 'outbound-rtp', mid: '1', rid: 'm', ssrc: 31, rtxSsrc: 32 };
const low = { type: 'outbound-rtp', mid: '1', rid: 'l', ssrc: 21, rtxSsrc: 22 };

describe('layers', () => {
  it('names the SSRCs of the layers in the section that sends them, the lowest first', () => {
    const sections = withLayerSsrcs(ANSWER, [high, { type: 'inbound-rtp', mid: '1', rid: 'l', ssrc: 9 }, low])?.split(
      'm=',
    );

    expect(sections?.[2]?.split('\r\n').slice(5, -1)).toEqual([
      'a=ssrc-group:SIM 21 31',
      'a=ssrc-group:FID 21 22',
      'a=ssrc:21 cname:layers',
      'a=ssrc:22 cname:layers',
      'a=ssrc-group:FID 31 32',
      'a=ssrc:31 cname:layers',
      'a=ssrc:32 cname:layers',
    ]);
    expect(sections?.[3]).toBe('video 9 UDP/TLS/RTP/SAVPF 100 96\r\na=mid:2\r\n');
  });

  it('is undecided as long as one layer is not known', () => {
    expect(withLayerSsrcs(ANSWER, [low])).toBeUndefined();
  });

  it('leaves an answer as it is that sends no layers or names their SSRCs itself', () => {
    const plain = ANSWER.replace('a=simulcast:send l;m\r\n', '');
    const named = ANSWER.replace('a=simulcast:send l;m\r\n', 'a=simulcast:send l;m\r\na=ssrc:5 cname:x\r\n');

    expect(withLayerSsrcs(plain, [])).toBe(plain);
    expect(withLayerSsrcs(named, [])).toBe(named);
  });

  it('takes layers out of an offer', () => {
    const offer = 'm=video 9\r\na=rid:l recv\r\na=simulcast:recv l\r\na=mid:1\r\n';

    expect(withoutLayers(offer)).toBe('m=video 9\r\na=mid:1\r\n');
  });
});
