/**
 * Imported first by the threads that hold a resume: takes from them what they could ask a network with. The page's policy does not reach workers, which go by the
 * headers of their own files, and few hosts send any; so what reads, pdf.js among it, has nothing to send with. Loaded into a page it does nothing.
 */
const ASKING = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'importScripts',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'indexedDB',
  'caches',
];

if (!('document' in globalThis)) {
  for (const name of ASKING) {
    for (let at: object | null = globalThis; at; at = Object.getPrototypeOf(at) as object | null)
      Reflect.deleteProperty(at, name);
  }
}

export {};
