import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from '../../../../src/checks/shell/scan.ts';

/** The commands of a text, each as its words. */
const read = (text: string) => scan(text, 1, new Map()).commands.map(({ words }) => words.map((word) => word.text));

describe('the commands of a shell text', () => {
  it.each<[what: string, text: string, commands: string[][]]>([
    ['words', 'kubectl get  pods', [['kubectl', 'get', 'pods']]],
    ['quotes', `a 'b c' "d 'e'" f"g"h i\\ j`, [['a', 'b c', "d 'e'", 'fgh', 'i j']]],
    ['an empty argument', `a '' ""`, [['a', '', '']]],
    ['escapes in double quotes', `a "\\"b\\" \\n"`, [['a', '"b" \\n']]],
    ['a line that goes on', 'a \\\n  b', [['a', 'b']]],
    ['comments', '# kubectl x\na # b\nc#d', [['a'], ['c#d']]],
    ['pipes and lists', 'a | b && c; d || e &', [['a'], ['b'], ['c'], ['d'], ['e']]],
    ['redirections', 'a > b 2>&1 < c >>d 2>/dev/null e', [['a', 'e']]],
    ['a number that is no file', 'a 2 > b', [['a', '2']]],
    ['assignments before a command', 'A=1 B="2 3" c D=4', [['c', 'D=4']]],
    [
      'a substitution',
      'a $(b c) d',
      [
        ['b', 'c'],
        ['a', '$(b c)', 'd'],
      ],
    ],
    ['a substitution in quotes', 'a "$(b "c)" | d)" e', [['b', 'c)'], ['d'], ['a', '$(b "c)" | d)', 'e']]],
    [
      'backticks',
      'a `b c`',
      [
        ['b', 'c'],
        ['a', '`b c`'],
      ],
    ],
    [
      'a file of what a command prints',
      'a -f <(b c) d',
      [
        ['b', 'c'],
        ['a', '-f', '<(b c)', 'd'],
      ],
    ],
    ['arithmetic', 'a $((1 + 2))', [['a', '$((1 + 2))']]],
    ['a here-document', "a -f - <<'EOF' | b\nkubectl x\nEOF\nc", [['a', '-f', '-'], ['b'], ['c']]],
    ['a here-document after tabs', 'a <<-EOF\n\tx\n\tEOF\nc', [['a'], ['c']]],
    ['a here-string', 'a <<< "b c" d', [['a', 'd']]],
    ['a loop', 'for x in a b; do c $x; done', [['c', '$x']]],
    ['a condition', 'if ! a; then b; else c; fi', [['a'], ['b'], ['c']]],
    ['a function', 'f() { a b; }\nf', [['f'], ['a', 'b'], ['f']]],
    ['a subshell', '(cd a && b)', [['cd', 'a'], ['b']]],
    ['braces that are text', `a '{"b": {}}' {c,d}`, [['a', '{"b": {}}', '{c,d}']]],
  ])('%s', (_, text, commands) => {
    expect(read(text)).toEqual(commands);
  });

  it('know what the text itself set, in the order in which it is set', () => {
    expect(read('A=b\necho $A ${A}c "$A d" $E \'$A\'\nA=f; echo $A')).toEqual([
      ['echo', 'b', 'bc', 'b d', '$E', '$A'],
      ['echo', 'f'],
    ]);
    expect(read('A=$(date); echo $A')).toEqual([['date'], ['echo', '$A']]);
    expect(read('A="b c"; echo $A "$A"')).toEqual([['echo', '$A', 'b c']]);
  });

  it('say which words the shell makes', () => {
    const [command] = scan('a $B c"$D" "$(e)"', 1, new Map()).commands.slice(-1);
    expect(command?.words.map(({ known }) => known)).toEqual([true, false, false, false]);
  });

  it('have the lines of the file', () => {
    const { commands } = scan('a \\\n  b\n\nc $(\nd)\ncat <<EOF\nx\nEOF\ne', 10, new Map());
    expect(commands.map(({ words }) => words.map(({ line }) => line))).toEqual([[10, 11], [14], [13, 13], [15], [18]]);
  });
});

describe('a text that goes on', () => {
  it.each(['a \\', 'a \\\n', "a 'b", 'a "b', 'a $(b', 'a "$(b', 'a <<EOF', 'a <<EOF\nb', 'a `b', 'a <(b'])(
    '%j',
    (text) => {
      expect(scan(text, 1, new Map()).complete).toBe(false);
    },
  );

  it.each(['a', 'a "b"', "a '\"'", 'a $(b)', 'a <<EOF\nb\nEOF', 'a <<EOF\nEOF\n', 'a \\\nb'])('unlike %j', (text) => {
    expect(scan(text, 1, new Map()).complete).toBe(true);
  });
});

it('reads any text to its end', () => {
  const pieces = fc.constantFrom(
    'a',
    ' ',
    '\n',
    "'",
    '"',
    '$(',
    ')',
    '`',
    '\\',
    '<',
    '>',
    '(',
    '<<EOF',
    'EOF',
    '#',
    '$A',
    '|',
  );
  fc.assert(fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => void scan(parts.join(''), 1, new Map())));
});
