import type { CodeBlock } from '../../domain/content/examples.ts';

/** A text inside a code block that is YAML, with its place in the file. */
export interface YamlText {
  readonly text: string;
  /** The line of the file on which the text begins, from 1. */
  readonly line: number;
  /** The column of the file in which the lines of the text begin, from 1. */
  readonly column: number;
  /** Whether a shell replaces `$name` in it before anything reads it. */
  readonly expands: boolean;
}

/** `<<EOF`, `<<-EOF`, `<<'EOF'`, `<<"EOF"`; `<<<` is another thing. */
const OPENING = /(?<!<)<<(-?)\s*(?:'(\w+)'|"(\w+)"|(\w+))/;

/** What may be YAML before and after the opening: something applied, or a file of that ending. */
const TAKES_YAML = /\b(?:kubectl|istioctl|helm|kind)\b|\.ya?ml\b/;

/** The YAML that a shell block hands on in here-documents, such as `kubectl apply -f - <<EOF`. */
export function heredocsOf(block: CodeBlock): YamlText[] {
  const lines = block.text.split('\n');
  const found: YamlText[] = [];
  for (let i = 0; i < lines.length; i++) {
    const opening = OPENING.exec(lines[i] ?? '');
    if (!opening) continue;
    const [, , single, double, bare] = opening;
    const end = lines.findIndex(
      (line, at) => at > i && line.replace(/^>\s?/, '').trim() === (single ?? double ?? bare),
    );
    if (end === -1) continue;
    const body = lines.slice(i + 1, end);
    const isYaml = TAKES_YAML.test(lines[i] ?? '') || body.some((line) => /^(?:> ?)?\s*apiVersion:/.test(line));
    if (isYaml)
      found.push({ ...unprompted(body, block.column), line: block.line + i + 1, expands: bare !== undefined });
    i = end;
  }
  return found;
}

/** A session may show the second prompt of the shell, `> `, before each line. */
function unprompted(body: readonly string[], column: number): Pick<YamlText, 'text' | 'column'> {
  const prompted = body.length > 0 && body.every((line) => /^>(?: |$)/.test(line));
  return prompted
    ? { text: body.map((line) => line.slice(2)).join('\n'), column: column + 2 }
    : { text: body.join('\n'), column };
}
