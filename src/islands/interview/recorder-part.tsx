import { whyNot } from './recorder.ts';
import type { Interview } from './store.ts';

interface Props {
  readonly interview: Interview;
  /** The id of the question. */
  readonly question: string;
}

/** For those who speak: nothing is recorded unless this button is pressed, each time anew. */
export function RecorderPart({ interview: { recorder }, question }: Props) {
  const { state, trouble, clips } = recorder;
  const impossible = whyNot();
  const isOn = state.value !== 'idle';
  return (
    <div class="speaking">
      <p>
        Say it aloud, to the end, as if somebody listened. Nothing is recorded unless you press the button; a recording
        stays in the memory of this page, is never stored or sent, and is gone when you leave.
      </p>
      {impossible === undefined ? (
        <p class="recording">
          <button type="button" onClick={() => (isOn ? recorder.stop() : void recorder.start(question))}>
            {isOn ? 'Stop recording' : clips.value.has(question) ? 'Record it again' : 'Record this answer'}
          </button>
          {state.value === 'recording' ? <span class="live">Recording</span> : null}
          {state.value === 'asking' ? <span class="meta">Your browser asks for the microphone…</span> : null}
        </p>
      ) : (
        <p class="meta">{impossible}</p>
      )}
      {trouble.value === undefined ? null : (
        <p class="problem" role="alert">
          {trouble.value}
        </p>
      )}
      <Clip interview={{ recorder }} question={question} />
    </div>
  );
}

/** The recording of a question, if there is one. */
export function Clip({
  interview: { recorder },
  question,
}: {
  readonly interview: Pick<Interview, 'recorder'>;
  readonly question: string;
}) {
  const url = recorder.clips.value.get(question);
  if (url === undefined) return null;
  return (
    <div class="clip">
      {/* One's own voice, a moment ago: there are no captions of it. */}
      {/* eslint-disable-next-line jsx-a11y-x/media-has-caption */}
      <audio controls src={url} aria-label="Your recording" />
      <button type="button" onClick={() => recorder.remove(question)}>
        Delete the recording
      </button>
    </div>
  );
}
