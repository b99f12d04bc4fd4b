/**
 * The two halves of pdf.js in one thread, talking over a channel of their own: this thread is already a worker, and a second one would cost a second
 * start and could not be had in the portable edition. The legacy build, since the other needs browsers younger than those that this site supports.
 *
 * Nothing is fetched: no character maps, no standard fonts, no decoders. What only the character maps of old East Asian PDFs could tell is
 * refused with words (`unmappable fonts`); glyphs and pictures are never drawn. pdf.js no longer evaluates generated code at all.
 */
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** Errors only: what it warns of is told to the reader in our own words. */
const QUIET = 0;

export interface OpenPdf {
  readonly pdf: PDFDocumentProxy;
  readonly close: () => Promise<void>;
}

/** @throws what pdf.js throws: PasswordException, InvalidPDFException and others */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  WorkerMessageHandler.initializeFromPort(port2);
  // Its types know of no port but a whole Worker's; a MessagePort is all that it uses.
  const worker = new PDFWorker({ port: port1 as unknown as null, verbosity: QUIET });
  const task = getDocument({
    // It takes the bytes away from whoever gives them.
    data: bytes.slice(),
    worker,
    verbosity: QUIET,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    fontExtraProperties: true,
    enableXfa: false,
  });
  const close = async () => {
    await task.destroy();
    worker.destroy();
    port1.close();
    port2.close();
  };
  try {
    return { pdf: await task.promise, close };
  } catch (error) {
    await close();
    throw error;
  }
}
