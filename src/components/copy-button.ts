/** How long "Copied" stands before the button offers itself again, in milliseconds. */
const SAID_FOR = 2000;

/** Copies what it stands beside: a code block, a table, an answer. Empty and unseen without its script. */
export class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    const label = this.dataset['label'] ?? 'Copy';
    button.setAttribute('aria-label', label);
    button.addEventListener('click', () => void this.#copy(button, label));
    this.replaceChildren(button);
  }

  async #copy(button: HTMLButtonElement, label: string): Promise<void> {
    let said: string;
    try {
      await copyFrom(this.parentElement?.closest('figure') ?? this.parentElement ?? this);
      said = 'Copied';
    } catch {
      said = 'Select and copy by hand: the browser refused';
    }
    button.textContent = said;
    button.setAttribute('aria-label', said);
    setTimeout(() => {
      button.textContent = 'Copy';
      button.setAttribute('aria-label', label);
    }, SAID_FOR);
  }
}

async function copyFrom(holder: Element): Promise<void> {
  const table = holder.querySelector('table');
  const code = holder.querySelector('pre');
  if (table) return copyTable(table);
  if (code) {
    const text = code.textContent;
    const isSession = holder.getAttribute('data-language') === 'console';
    return navigator.clipboard.writeText(isSession ? commandsOf(text) : text);
  }
  const paragraphs = [...holder.querySelectorAll('p')].map((paragraph) => paragraph.textContent);
  return navigator.clipboard.writeText(paragraphs.join('\n\n'));
}

/** The commands of a terminal session, without prompts and output, ready to be pasted into a shell. */
function commandsOf(session: string): string {
  const commands: string[] = [];
  let continued = false;
  for (const line of session.split('\n')) {
    const isCommand = line.startsWith('$ ');
    if (isCommand || continued) commands.push(isCommand ? line.slice(2) : line);
    continued = (isCommand || continued) && line.endsWith('\\');
  }
  return commands.join('\n');
}

/** A table goes as HTML, for documents, and as tab-separated cells, for spreadsheets and editors. */
async function copyTable(table: HTMLTableElement): Promise<void> {
  const rows = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const html = rows.map(
    (row, i) => `<tr>${row.map((cell) => (i ? `<td>${escape(cell)}</td>` : `<th>${escape(cell)}</th>`)).join('')}</tr>`,
  );
  const item = (type: string, text: string) => [type, new Blob([text], { type })] as const;
  await navigator.clipboard.write([
    new ClipboardItem(
      Object.fromEntries([
        item('text/html', `<table>${html.join('')}</table>`),
        item('text/plain', rows.map((row) => row.join('\t')).join('\n')),
      ]),
    ),
  ]);
}
