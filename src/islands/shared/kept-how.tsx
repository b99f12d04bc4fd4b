/** How safe what is stored is from the browser, and a way to make it safer. */
import { announce } from './announcer.ts';
import { askToPersist, saySize, type Space } from './space.ts';

interface Props {
  readonly space: Space;
  /** What uses the room, as a sentence begins. */
  readonly site: string;
  /** What to do where the browser promised nothing. */
  readonly advice: string;
  readonly onPersist: (persisted: boolean) => void;
  /** Of the button. */
  readonly class?: string;
}

/** Stands inside a paragraph. */
export function KeptHow({ space: { used, most, persisted }, site, advice, onPersist, class: look }: Props) {
  const room =
    used === undefined || most === undefined
      ? null
      : ` ${site} uses ${saySize(used)} of the ${saySize(most)} that the browser allows it.`;
  return (
    <>
      {persisted === true
        ? 'The browser has promised not to clear this by itself; clearing the data of this site by hand still does.'
        : `The browser may clear this when the device runs short of space, or when the site was not visited for long. ${advice}`}
      {room}
      {persisted === false ? (
        <>
          {' '}
          <button
            type="button"
            class={look}
            onClick={() =>
              void askToPersist().then((promised) => {
                onPersist(promised);
                announce(promised ? 'The browser promised not to clear it.' : 'The browser did not promise it.');
              })
            }
          >
            Ask the browser to keep it
          </button>
        </>
      ) : null}
    </>
  );
}
