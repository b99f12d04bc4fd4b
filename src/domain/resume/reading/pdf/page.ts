/** What a page of a PDF is made of, as far as reading it goes. Lengths in points, y downwards from the page's upper edge. */

export interface Item {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the type. */
  readonly size: number;
  readonly isBold: boolean;
  /** Written from right to left. */
  readonly isRtl: boolean;
  /** Set upright in quarter turns: 0 is as usual. */
  readonly turn: 0 | 1 | 2 | 3;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  /** Small filled shapes: bullets that are drawn, not written. */
  readonly dots: readonly Box[];
  /** Thin lines and their like, as tables have them. */
  readonly rules: readonly Box[];
  readonly images: number;
}

/** A run of text without a wide gap. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly isRtl: boolean;
  /** Of the line of the page that it stands in. */
  readonly row: number;
}
