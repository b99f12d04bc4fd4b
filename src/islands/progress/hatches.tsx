/** Hatchings tell apart what colours tell apart, on paper too. */
export function Hatches() {
  return (
    <svg class="hatches" width="0" height="0" aria-hidden="true">
      <defs>
        {(['ahead', 'weak'] as const).map((kind) => (
          <pattern
            key={kind}
            id={`hatch-${kind}`}
            class={kind}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform={kind === 'ahead' ? 'rotate(45)' : 'rotate(-45)'}
          >
            <rect class="ground" width="5" height="5" />
            <rect class="stripe" width={kind === 'ahead' ? 2 : 3} height="5" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

export type Fill = 'known' | 'learning' | 'weak' | 'new' | 'due' | 'expected';

/** A colour by its class, or a hatching, named in the attribute because style sheets resolve it differently. */
export const filled = (kind: Fill) => ({
  class: kind,
  ...(kind === 'learning' || kind === 'expected' ? { fill: 'url(#hatch-ahead)' } : {}),
  ...(kind === 'weak' ? { fill: 'url(#hatch-weak)' } : {}),
});

/** A piece of a bar to say what it stands for. */
export function Key({ kind, text }: { readonly kind: Fill; readonly text: string }) {
  return (
    <span>
      <svg class="swatch" width="14" height="10">
        <rect {...filled(kind)} x="0.5" y="0.5" width="13" height="9" />
      </svg>{' '}
      {text}
    </span>
  );
}
