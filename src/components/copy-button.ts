/** How long "Copied" stands before the button offers itself again, in milliseconds. */
const SAID_FOR = 2000;

/**
 * Copies what it stands beside: a code block, an answer, a table or several, one below the other. Empty and unseen without its script.
 * `data-label` names it in full; `data-text` is what stands on it, where that is not "Copy".
 */
export class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    const { text = 'Copy', label = text } = this.dataset;
    button.textContent = text;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', () => void this.#copy(button, text, label));
    this.replaceChildren(button);
  }

  async #copy(button: HTMLButtonElement, text: string, label: string): Promise<void> {
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
      button.textContent = text;
      button.setAttribute('aria-label', label);
    }, SAID_FOR);
  }
}

async function copyFrom(holder: Element): Promise<void> {
  const rows = [...holder.querySelectorAll('tr')];
  const code = holder.querySelector('pre');
  if (rows.length > 0) return copyRows(rows);
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

/**
 * Rows go as HTML, for documents, and as tab-separated cells, for spreadsheets and editors. A cell says in `data-copy` what is copied of
 * it, where that is not all that stands in it.
 */
async function copyRows(rows: readonly HTMLTableRowElement[]): Promise<void> {
  const cells = rows.map((row) =>
    [...row.cells].map((cell) => [cell.localName, cell.dataset['copy'] ?? cell.textContent.trim()] as const),
  );
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const html = cells.map(
    (row) => `<tr>${row.map(([name, text]) => `<${name}>${escape(text)}</${name}>`).join('')}</tr>`,
  );
  const item = (type: string, text: string) => [type, new Blob([text], { type })] as const;
  await navigator.clipboard.write([
    new ClipboardItem(
      Object.fromEntries([
        item('text/html', `<table>${html.join('')}</table>`),
        item('text/plain', cells.map((row) => row.map(([, text]) => text).join('\t')).join('\n')),
      ]),
    ),
  ]);
}
