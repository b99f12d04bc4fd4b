/** A mark as a number and as a length of 100. */
export function MarkBar({ mark }: { readonly mark: number | undefined }) {
  if (mark === undefined) return <span class="meta">not marked</span>;
  return (
    <span class="mark-bar">
      <b>{mark}</b>
      <svg width="100%" height="8" aria-hidden="true">
        <rect class="ground" width="100%" height="8" rx="2" />
        <rect class="length" width={`${mark}%`} height="8" rx="2" />
      </svg>
    </span>
  );
}
