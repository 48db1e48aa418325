/** y-webrtc with its BroadcastChannel path as it comes: whoever listens in the browser hears it. */

import type { Doc } from 'yjs';

export async function createQuietProvider(topic: string, doc: Doc, options: object) {
  const { WebrtcProvider } = await import('y-webrtc');
  return new WebrtcProvider(topic, doc, options);
}
