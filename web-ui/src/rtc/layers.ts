/** One outgoing stream as the statistics name it (W3C webrtc-stats, outbound-rtp). */
export interface OutgoingStream {
  type: string;
  mid?: string | null;
  rid?: string;
  ssrc?: number;
  rtxSsrc?: number;
}

/**
 * An answer with the SSRCs of the layers in which the camera is sent, the lowest first. Browsers leave them out where layers have
 * names; a bridge is told of sources by SSRC. Undefined when the statistics do not say them all (yet).
 */
export function withLayerSsrcs(sdp: string, stats: Iterable<OutgoingStream>): string | undefined {
  const streams = [...stats].filter((one) => one.type === 'outbound-rtp');
  const [session = '', ...sections] = sdp.split(/^(?=m=)/m);
  const named = sections.map((section) => sectionWithSsrcs(section, streams));
  return named.every((section) => section !== undefined) ? [session, ...named].join('') : undefined;
}

/** An offer that asks for no layers: for browsers that do not say by which SSRCs they would send them. */
export function withoutLayers(sdp: string): string {
  return sdp.replaceAll(/^a=(rid|simulcast):.*\r?\n/gm, '');
}

function sectionWithSsrcs(section: string, streams: OutgoingStream[]): string | undefined {
  const rids = /^a=simulcast:send (\S+)/m.exec(section)?.[1]?.split(';');
  if (rids === undefined || /^a=ssrc:/m.test(section)) return section;
  const mid = /^a=mid:(.+?)\s*$/m.exec(section)?.[1];
  const layers = rids.map((rid) => streams.find((one) => one.mid === mid && one.rid === rid));
  const lines: string[] = [];
  const ssrcs: number[] = [];
  for (const layer of layers) {
    if (layer?.ssrc === undefined) return undefined;
    ssrcs.push(layer.ssrc);
    if (layer.rtxSsrc !== undefined) lines.push(`a=ssrc-group:FID ${String(layer.ssrc)} ${String(layer.rtxSsrc)}`);
    for (const ssrc of [layer.ssrc, layer.rtxSsrc]) {
      if (ssrc !== undefined) lines.push(`a=ssrc:${String(ssrc)} cname:layers`);
    }
  }
  return `${section}a=ssrc-group:SIM ${ssrcs.join(' ')}\r\n${lines.join('\r\n')}\r\n`;
}
