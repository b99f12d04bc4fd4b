import { useSignal } from '@preact/signals';
import { keptInWords } from '../../domain/resume/report/kept.ts';
import { MOST_REPORTS, type KeptRecord } from '../../storage/resume/kept.ts';
import { AskFirst } from '../shared/ask-first.tsx';
import { download } from '../shared/download.ts';
import type { KeptStore } from './kept-store.ts';

interface RemoveProps {
  readonly label: string;
  readonly name: string;
  readonly question: string;
  readonly onRemove: () => void;
}

function Remove({ label, name, question, onRemove }: RemoveProps) {
  const asks = useSignal(false);
  return asks.value ? (
    <AskFirst
      question={question}
      yes="Delete"
      no="Leave"
      onYes={() => {
        asks.value = false;
        onRemove();
      }}
      onNo={() => (asks.value = false)}
    />
  ) : (
    <button type="button" aria-label={name} onClick={() => (asks.value = true)}>
      {label}
    </button>
  );
}

function Record({ record, kept }: { readonly record: KeptRecord; readonly kept: KeptStore }) {
  const words = record.kind === 'kept' ? keptInWords(record.kept) : 'A kept report that cannot be read';
  return (
    <li>
      {record.kind === 'kept' ? (
        <details>
          <summary>
            <bdi>{words}</bdi>
          </summary>
          <pre dir="auto">{record.kept.markdown}</pre>
        </details>
      ) : (
        <p>
          {words}. It is damaged, or was kept by a newer version of this site. It stays as it is until you delete it.
        </p>
      )}
      <div class="actions">
        <button
          type="button"
          aria-label={`Download: ${words}`}
          onClick={() =>
            record.kind === 'kept'
              ? download(`resume-check-${record.kept.on}.md`, 'text/markdown', record.kept.markdown)
              : download('resume-check.json', 'application/json', record.raw)
          }
        >
          Download
        </button>
        <Remove
          label="Delete"
          name={`Delete: ${words}`}
          question="Delete this report? It cannot be brought back."
          onRemove={() => kept.remove([record.id])}
        />
      </div>
    </li>
  );
}

/** The reports that are kept: to open, to take along, to delete. */
export function KeptPart({ kept }: { readonly kept: KeptStore }) {
  const records = kept.records.value;
  if (records.length === 0) return null;
  return (
    <details class="kept no-print">
      <summary>Kept reports ({records.length})</summary>
      <p class="meta">In this browser only, at most {MOST_REPORTS}, until you delete them.</p>
      <ul class="plain">
        {records.map((record) => (
          <Record key={record.id} record={record} kept={kept} />
        ))}
      </ul>
      {records.length > 1 && (
        <div class="actions">
          <Remove
            label="Delete all"
            name="Delete all kept reports"
            question={`Delete all ${records.length} kept reports? They cannot be brought back.`}
            onRemove={() => kept.remove(records.map(({ id }) => id))}
          />
        </div>
      )}
    </details>
  );
}
