/**
 * A recording of an answer, made when the reader asks for it, once for each: in the memory of this page, for this page. Nothing here
 * writes it down or sends it.
 */
import { signal } from '@preact/signals';

export type RecorderState = 'idle' | 'asking' | 'recording' | 'held';

/** Enough for speech, and six thousand bytes a second. */
const BITS_PER_SECOND = 48_000;

/** Why nothing can be recorded here, in words for the reader; undefined: it can be tried. */
export function whyNot(): string | undefined {
  if (!isSecureContext) {
    return location.protocol === 'file:'
      ? 'This browser gives no microphone to a page that was opened from disk. Say the answer aloud without a recording.'
      : 'A browser gives a microphone only to pages that came by https. Say the answer aloud without a recording.';
  }
  const { mediaDevices } = navigator as Partial<Navigator>;
  if (typeof mediaDevices?.getUserMedia !== 'function' || typeof MediaRecorder === 'undefined') {
    return 'This browser cannot record sound. Say the answer aloud without a recording.';
  }
  return undefined;
}

const REFUSED: Readonly<Record<string, string>> = {
  NotAllowedError:
    'The microphone was not allowed. Allow it beside the address of this page and press again, or go on without a recording.',
  SecurityError: 'This browser does not give the microphone to this page. Go on without a recording.',
  NotFoundError: 'No microphone was found. Connect one and press again, or go on without a recording.',
  NotReadableError: 'The microphone is in use elsewhere. Free it and press again, or go on without a recording.',
};

const FAILED = 'The recording failed. Press again, or go on without it.';

const why = (error: unknown): string => (error instanceof DOMException ? REFUSED[error.name] : undefined) ?? FAILED;

export function createRecorder(say: (message: string) => void) {
  const state = signal<RecorderState>('idle');
  const trouble = signal<string | undefined>(undefined);
  /** Addresses of recordings, by question. */
  const clips = signal<ReadonlyMap<string, string>>(new Map());
  /** What is under way; whatever belongs to another run is dropped. */
  let run = 0;
  let recorder: MediaRecorder | undefined;

  const free = (stream: MediaStream) => {
    for (const track of stream.getTracks()) track.stop();
  };

  function forget(question: string): void {
    const url = clips.value.get(question);
    if (url === undefined) return;
    URL.revokeObjectURL(url);
    clips.value = new Map([...clips.value].filter(([id]) => id !== question));
  }

  function keep(question: string, stream: MediaStream, mine: number): void {
    const made = new MediaRecorder(stream, { audioBitsPerSecond: BITS_PER_SECOND });
    const parts: Blob[] = [];
    made.ondataavailable = ({ data }) => parts.push(data);
    made.onerror = () => {
      trouble.value = FAILED;
      stop();
    };
    made.onstop = () => {
      free(stream);
      if (mine === run) state.value = 'idle';
      if (parts.every(({ size }) => size === 0)) {
        trouble.value = FAILED;
        return;
      }
      forget(question);
      clips.value = new Map(clips.value).set(question, URL.createObjectURL(new Blob(parts, { type: made.mimeType })));
      say('The recording has stopped.');
    };
    // A microphone that is pulled out ends its track.
    for (const track of stream.getTracks()) track.onended = () => stop();
    made.start();
    recorder = made;
    state.value = 'recording';
    say('Recording.');
  }

  async function start(question: string): Promise<void> {
    trouble.value = whyNot();
    if (trouble.value !== undefined || state.value !== 'idle') return;
    const mine = ++run;
    state.value = 'asking';
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      // The reader has gone on in the meantime.
      if (mine !== run) free(stream);
      else keep(question, stream, mine);
    } catch (error) {
      if (mine !== run) return;
      state.value = 'idle';
      trouble.value = why(error);
    }
  }

  function stop(): void {
    if (state.value === 'asking') {
      run += 1;
      state.value = 'idle';
    }
    if (recorder && recorder.state !== 'inactive') recorder.stop();
    recorder = undefined;
  }

  return {
    state,
    trouble,
    clips,
    start,
    stop,
    /** Nothing is recorded while the interview stands still. */
    hold: () => {
      if (state.value !== 'recording') return;
      recorder?.pause();
      state.value = 'held';
    },
    goOn: () => {
      if (state.value !== 'held') return;
      recorder?.resume();
      state.value = 'recording';
    },
    remove: (question: string) => {
      forget(question);
      say('The recording is deleted.');
    },
    forgetAll: () => {
      stop();
      for (const question of clips.value.keys()) forget(question);
    },
  };
}
