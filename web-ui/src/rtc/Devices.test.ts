import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Devices, missingOf, type OwnDevices } from './Devices';
import { browserFamily } from './browserFamily';
import { loudness } from './VoiceMeter';

interface Track {
  kind: string;
  stopped: boolean;
  muted: boolean;
  readyState: 'live' | 'ended';
  onended: (() => void) | null;
  onmute: (() => void) | null;
  onunmute: (() => void) | null;
  stop: () => void;
  getSettings: () => { deviceId: string };
}

const aTrack = (kind: string, deviceId: string): Track => {
  const track: Track = {
    kind,
    stopped: false,
    muted: false,
    readyState: 'live',
    onended: null,
    onmute: null,
    onunmute: null,
    stop: () => {
      track.stopped = true;
    },
    getSettings: () => ({ deviceId }),
  };
  return track;
};

/** A browser that has these devices and answers questions this way. Asked counts the questions the person saw. */
function aBrowser(answers: Partial<Record<'audio' | 'video', string>>) {
  const asked: string[][] = [];
  const given: Track[] = [];
  const media = {
    getUserMedia: (wanted: Record<string, { deviceId?: { exact: string } }>) => {
      const kinds = Object.keys(wanted) as ('audio' | 'video')[];
      asked.push(kinds);
      const trouble = kinds.map((kind) => answers[kind]).find((name) => name !== undefined);
      if (trouble !== undefined) return Promise.reject(new DOMException('no', trouble));
      const tracks = kinds.map((kind) => aTrack(kind, wanted[kind]?.deviceId?.exact ?? `${kind}-1`));
      given.push(...tracks);
      return Promise.resolve({
        getAudioTracks: () => tracks.filter((track) => track.kind === 'audio'),
        getVideoTracks: () => tracks.filter((track) => track.kind === 'video'),
      });
    },
  };
  return { media: media as unknown as MediaDevices, asked, given, answers };
}

function devicesOf(browser: ReturnType<typeof aBrowser>, permission: PermissionState = 'granted') {
  const told: OwnDevices[] = [];
  const devices = new Devices({
    media: browser.media,
    permission: () => Promise.resolve(permission),
    onChange: (own) => told.push(own),
  });
  return { devices, told };
}

describe('acquiring', () => {
  test('asks for camera and microphone in one question', async () => {
    const browser = aBrowser({});
    const own = await devicesOf(browser).devices.acquire();

    expect([own.microphone.at, own.camera.at]).toEqual(['ready', 'ready']);
    expect(browser.asked).toEqual([['audio', 'video']]);
  });

  test('goes on with the microphone alone where there is no camera', async () => {
    const own = await devicesOf(aBrowser({ video: 'NotFoundError' })).devices.acquire();

    expect(own.microphone.at).toBe('ready');
    expect(own.camera).toEqual({ at: 'missing', why: 'absent' });
  });

  test('goes on with nothing where both are in use elsewhere', async () => {
    const own = await devicesOf(aBrowser({ audio: 'NotReadableError', video: 'NotReadableError' })).devices.acquire();

    expect([own.microphone, own.camera]).toEqual([
      { at: 'missing', why: 'busy' },
      { at: 'missing', why: 'busy' },
    ]);
  });

  test('does not ask a second time what was refused', async () => {
    const browser = aBrowser({ audio: 'NotAllowedError', video: 'NotAllowedError' });
    const own = await devicesOf(browser, 'denied').devices.acquire();

    expect(browser.asked).toHaveLength(1);
    expect([own.microphone, own.camera]).toEqual([
      { at: 'missing', why: 'blocked' },
      { at: 'missing', why: 'blocked' },
    ]);
  });

  test('says so where the page is not served securely', async () => {
    const devices = new Devices({
      media: undefined,
      permission: () => Promise.resolve(undefined),
      onChange: () => undefined,
    });

    expect((await devices.acquire()).camera).toEqual({ at: 'missing', why: 'unsupported' });
  });
});

test('stops the old camera only when the new one is there', async () => {
  const browser = aBrowser({});
  const { devices } = devicesOf(browser);
  await devices.acquire();
  const old = devices.current().camera;

  browser.answers.video = 'NotReadableError';
  await expect(devices.switchTo('video', 'video-2')).rejects.toThrow();
  expect(devices.current().camera).toBe(old);

  delete browser.answers.video;
  await devices.switchTo('video', 'video-2');
  expect(devices.current().camera).toMatchObject({ at: 'ready', deviceId: 'video-2' });
  expect(old.at === 'ready' && (old.track as unknown as Track).stopped).toBe(true);
});

test('tells when a device is pulled out, and takes it back on a retry', async () => {
  const { devices, told } = devicesOf(aBrowser({}));
  await devices.acquire();
  const { microphone } = devices.current();

  if (microphone.at === 'ready') microphone.track.onended?.(new Event('ended'));
  expect(told.at(-1)?.microphone).toEqual({ at: 'missing', why: 'taken' });
  await devices.retry('audio');

  expect(told.at(-1)?.microphone.at).toBe('ready');
});

describe('what the system takes while the page is open', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  const settle = () => vi.advanceTimersByTimeAsync(0);
  const later = () => vi.advanceTimersByTimeAsync(10_000);
  const last = (browser: ReturnType<typeof aBrowser>, kind: string) =>
    browser.given.findLast((track) => track.kind === kind) as Track;

  function ends(track: Track): void {
    track.readyState = 'ended';
    track.onended?.();
  }

  function mutes(track: Track, muted: boolean): void {
    track.muted = muted;
    if (muted) track.onmute?.();
    else track.onunmute?.();
  }

  async function aPage(permission: PermissionState = 'granted') {
    const browser = aBrowser({});
    const { devices } = devicesOf(browser, permission);
    await devices.acquire();
    return { browser, devices, asked: () => browser.asked.slice(1) };
  }

  test('is had again at once where the permission stands', async () => {
    const { browser, devices, asked } = await aPage();

    ends(last(browser, 'audio'));
    await settle();

    expect([devices.current().microphone.at, asked()]).toEqual(['ready', [['audio']]]);
  });

  test('stays taken while the call has it, and is had again when the person comes back', async () => {
    const { browser, devices, asked } = await aPage();
    browser.answers.audio = 'NotReadableError';

    ends(last(browser, 'audio'));
    await later();
    expect(devices.current().microphone).toEqual({ at: 'missing', why: 'taken' });
    delete browser.answers.audio;
    await devices.comeBack();

    expect([devices.current().microphone.at, asked()]).toEqual(['ready', [['audio'], ['audio']]]);
  });

  test.each(['prompt', 'denied'] as const)('is not asked for where the permission is “%s”', async (permission) => {
    const { browser, devices, asked } = await aPage(permission);

    ends(last(browser, 'audio'));
    await devices.comeBack();

    expect([devices.current().microphone, asked()]).toEqual([{ at: 'missing', why: 'taken' }, []]);
  });

  test('is found out on coming back where the page was frozen and heard nothing', async () => {
    const { browser, devices } = await aPage();
    const frozen = last(browser, 'video');

    frozen.readyState = 'ended';
    await devices.comeBack();
    await settle();

    const { camera } = devices.current();
    expect(camera.at === 'ready' && camera.track).toBe(last(browser, 'video'));
    expect(last(browser, 'video')).not.toBe(frozen);
  });

  test('is another one where the chosen one was unplugged', async () => {
    const { browser, devices } = await aPage();
    await devices.switchTo('audio', 'headset');
    const media = browser.media as unknown as { getUserMedia: (wanted: object) => Promise<unknown> };
    const { getUserMedia } = media;
    media.getUserMedia = (wanted) =>
      JSON.stringify(wanted).includes('headset')
        ? Promise.reject(new DOMException('gone', 'OverconstrainedError'))
        : getUserMedia(wanted);

    ends(last(browser, 'audio'));
    await settle();

    expect(devices.current().microphone).toMatchObject({ at: 'ready', deviceId: 'audio-1' });
  });

  test('a microphone is paused as soon as the system says so, a camera only when it lasts', async () => {
    const { browser, devices } = await aPage();
    const paused = () =>
      [devices.current().microphone, devices.current().camera].map((device) => device.at === 'ready' && device.paused);

    mutes(last(browser, 'audio'), true);
    mutes(last(browser, 'video'), true);
    await settle();
    expect(paused()).toEqual([true, false]);
    await later();
    expect(paused()).toEqual([true, true]);

    mutes(last(browser, 'audio'), false);
    mutes(last(browser, 'video'), false);
    expect(paused()).toEqual([false, false]);
  });

  test('a microphone that the phone forgot to give back is taken anew, once', async () => {
    const { browser, devices, asked } = await aPage();
    const forgotten = last(browser, 'audio');
    mutes(forgotten, true);
    await settle();

    await devices.comeBack();
    await later();

    expect(devices.current().microphone).toMatchObject({ at: 'ready', paused: false });
    expect([forgotten.stopped, asked()]).toEqual([true, [['audio']]]);
  });

  test('one that comes back by itself is left alone', async () => {
    const { browser, devices, asked } = await aPage();
    mutes(last(browser, 'audio'), true);

    await devices.comeBack();
    mutes(last(browser, 'audio'), false);
    await later();

    expect(asked()).toEqual([]);
  });

  test('nothing is taken once all was given back', async () => {
    const { browser, devices, asked } = await aPage();
    browser.answers.audio = 'NotReadableError';
    ends(last(browser, 'audio'));
    await settle();
    delete browser.answers.audio;

    devices.release();
    await devices.comeBack();
    await later();

    expect(asked()).toEqual([['audio']]);
  });
});

test.each([
  ['NotAllowedError', 'blocked'],
  ['SecurityError', 'blocked'],
  ['NotFoundError', 'absent'],
  ['OverconstrainedError', 'absent'],
  ['NotReadableError', 'busy'],
] as const)('reads %s as %s', (name, why) => {
  expect(missingOf(new DOMException('no', name))).toBe(why);
});

test.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1', 5, 'ios'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15', 5, 'ios'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15', 0, 'safari'],
  ['Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36', 5, 'android'],
  ['Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36 MicroMessenger/8.0', 5, 'wechat'],
  ['Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0', 0, 'firefox'],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0', 0, 'chromium'],
  ['Lynx', 0, 'other'],
] as const)('knows %s (%i touch points) as %s', (userAgent, touchPoints, family) => {
  expect(browserFamily(userAgent, touchPoints)).toBe(family);
});

test.each([
  [0, 0],
  [1, 1],
  [0.001, 0],
  [0.1, 2 / 3],
])('shows an amplitude of %f as %f', (amplitude, level) => {
  expect(loudness(new Float32Array(64).fill(amplitude))).toBeCloseTo(level, 4);
});
