/** Reading in the page itself, where no worker can be had. It cannot be stopped within a page of the PDF, only between two. */
import type { ReadResult } from '../../../domain/resume/document.ts';
import type { ReadReply, ReadRequest } from './messages.ts';

type ReadPdfHere = (request: ReadRequest, reply: (message: ReadReply) => void) => Promise<void>;

const pdfReader = (): ReadPdfHere | undefined => (globalThis as { readPdfHere?: ReadPdfHere }).readPdfHere;

/** @throws where the reader could not be loaded */
async function loadPdfReader(): Promise<ReadPdfHere> {
  if (!pdfReader()) {
    const { default: address } = await import('./pdf.worker.ts?worker&url');
    await new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = address;
      script.onload = resolve;
      script.onerror = () => reject(new Error('The reader could not be loaded.'));
      document.head.append(script);
    });
  }
  const reader = pdfReader();
  if (!reader) throw new Error('The reader could not be loaded.');
  return reader;
}

export async function readHere(
  request: ReadRequest,
  isPdf: boolean,
  reply: (message: ReadReply) => void,
): Promise<void> {
  const { refusalOf } = await import('../../../domain/resume/reading/refused.ts');
  if (isPdf) return (await loadPdfReader())(request, reply);
  const [{ kindOf }, { readAs }] = await Promise.all([
    import('../../../domain/resume/reading/kind.ts'),
    import('../../../domain/resume/reading/read.ts'),
  ]);
  let result: ReadResult;
  try {
    const kind = kindOf(request.bytes, request.fileName);
    result = { kind: 'document', document: readAs(kind === 'pdf' ? 'text' : kind, request.bytes, request.fileName) };
  } catch (error) {
    result = refusalOf(error);
  }
  reply({ kind: 'result', result });
}
