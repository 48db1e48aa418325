import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReadyPhoto } from '#lib/base/photo.ts';
import { ok } from '#lib/base/result.ts';
import type { PhotoAnswer, PhotoRequest } from '#lib/platform/photo/photo-worker.ts';
import { preparePhoto } from '#lib/platform/photo/prepare-photo.ts';

/** A worker that does as the test says. */
class StandIn {
  static last: StandIn;
  readonly asked: PhotoRequest[] = [];
  isEnded = false;
  onmessage: ((event: { data: PhotoAnswer }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor() {
    StandIn.last = this;
  }
  postMessage(request: PhotoRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
}

const file = new Blob(['a photo']);
const made = { bytes: new Uint8Array(1), width: 1, height: 1 };
const ready: ReadyPhoto = { small: made, large: made, hint: '' };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', StandIn);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('making a photo ready', () => {
  test('hands over what the worker made, and ends it', async () => {
    const going = preparePhoto(file);
    expect(StandIn.last.asked).toEqual([{ kind: 'file', file }]);
    StandIn.last.onmessage?.({ data: { kind: 'done', result: ok(ready) } });
    expect(await going).toEqual(ok(ready));
    expect(StandIn.last.isEnded).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('lasts a minute at most: a file that its decoder never ends with is let go of', async () => {
    const going = preparePhoto(file);
    vi.advanceTimersByTime(59_000);
    expect(StandIn.last.isEnded).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(await going).toEqual({ ok: false, error: 'took-too-long' });
    expect(StandIn.last.isEnded).toBe(true);
  });

  test('is called off at once', async () => {
    const stop = new AbortController();
    const going = preparePhoto(file, { signal: stop.signal });
    stop.abort();
    expect(await going).toEqual({ ok: false, error: 'cancelled' });
    expect(StandIn.last.isEnded).toBe(true);
  });

  test('says so when the part that does it does not come', async () => {
    const going = preparePhoto(file);
    StandIn.last.onerror?.();
    expect(await going).toEqual({ ok: false, error: 'not-loaded' });
    vi.stubGlobal('Worker', undefined);
    expect(await preparePhoto(file)).toEqual({ ok: false, error: 'not-loaded' });
  });

  test('fetches the other encoder only when the worker asks, and hands on that it did not come', async () => {
    const fetching = vi.fn(() => Promise.reject(new TypeError('no network')));
    vi.stubGlobal('fetch', fetching);
    void preparePhoto(file);
    expect(fetching).not.toHaveBeenCalled();
    StandIn.last.onmessage?.({ data: { kind: 'needs-encoder' } });
    await vi.waitFor(() => expect(StandIn.last.asked).toHaveLength(2));
    expect(StandIn.last.asked[1]).toEqual({ kind: 'encoder', bytes: null });
  });
});
