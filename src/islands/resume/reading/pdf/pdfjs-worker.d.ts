/** pdfjs-dist gives types for its one half only. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: { readonly initializeFromPort: (port: MessagePort) => void };
}
