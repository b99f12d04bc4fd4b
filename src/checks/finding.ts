/** One thing wrong with the content, said so that its author can mend it without asking. */
export interface Finding {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** 1-based; absent where the whole file is meant. */
  readonly line?: number | undefined;
  /** 1-based; absent where the whole line is meant. */
  readonly column?: number | undefined;
  /** What is wrong, and what to write instead. */
  readonly message: string;
  /** Other files that have a part in it: mending one of them would do as well. */
  readonly also?: readonly string[];
}

/** The findings that some files have a part in. */
export function concerning(findings: readonly Finding[], files: readonly string[]): Finding[] {
  return findings.filter(({ file, also = [] }) => [file, ...also].some((one) => files.includes(one)));
}

/** `file:line:column  message`, one finding a line, in the order of files and lines. */
export function formatFindings(findings: readonly Finding[]): string {
  return [...findings]
    .sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .map(({ file, line, column, message }) => `${[file, line, column].filter(Boolean).join(':')}  ${message}`)
    .join('\n');
}

/** The beginning of a text, short enough to stand in a message. */
export function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Thrown where content may not be published. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const count = findings.length === 1 ? 'one problem' : `${findings.length} problems`;
    super(`The content has ${count}:\n\n${formatFindings(findings)}\n`);
    this.findings = findings;
    // The place that matters is in the message; a stack into the checker would bury it.
    this.stack = '';
  }
}
