import type { Line } from '../../../domain/practice/deck.ts';

/** A line of a card: words, some of them as code or stressed. Always text, never markup. */
export function LineText({ line }: { readonly line: Line }) {
  return (
    <>
      {line.map((piece, i) => {
        if (typeof piece === 'string') return piece;
        const [form, text] = piece;
        const Form = form;
        return <Form key={i}>{text}</Form>;
      })}
    </>
  );
}
