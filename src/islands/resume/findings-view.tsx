import type { Finding, Severity } from '../../domain/resume/ats/finding.ts';

const NAMES: Readonly<Record<Severity, string>> = { mend: 'To mend', consider: 'To consider', good: 'Good' };
const SEVERITIES = ['mend', 'consider', 'good'] as const;

function FindingItem({ finding: { what, quote, place, why, cure } }: { readonly finding: Finding }) {
  return (
    <li>
      <p>
        <strong>{what}</strong>
      </p>
      {quote !== '' && (
        <blockquote>
          <bdi>{quote}</bdi>
          {place !== '' && <span class="meta"> {place}</span>}
        </blockquote>
      )}
      {why !== '' && <p>{why}</p>}
      {cure !== '' && (
        <p>
          <b>Mend it:</b> {cure}
        </p>
      )}
    </li>
  );
}

export function FindingsView({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <section class="findings" aria-labelledby="resume-findings">
      <h3 id="resume-findings">For the parser, and for people</h3>
      {SEVERITIES.map((severity) => {
        const list = findings.filter((finding) => finding.severity === severity);
        const items = (
          <ul class="plain">
            {list.map((finding, i) => (
              <FindingItem key={i} finding={finding} />
            ))}
          </ul>
        );
        if (severity !== 'good')
          return (
            <div class={severity} key={severity}>
              <h4>
                {NAMES[severity]} <span class="count">{list.length}</span>
              </h4>
              {list.length > 0 ? items : <p class="meta">Nothing.</p>}
            </div>
          );
        return list.length > 0 ? (
          <details class="good" key={severity}>
            <summary>
              {NAMES.good} ({list.length})
            </summary>
            {items}
          </details>
        ) : null;
      })}
    </section>
  );
}
