import { keptInWords, type Changes } from '../../domain/resume/report/kept.ts';
import type { KeptStore } from './kept-store.ts';

interface ListProps {
  readonly title: string;
  readonly items: readonly string[];
}

const List = ({ title, items }: ListProps) =>
  items.length === 0 ? null : (
    <>
      <dt>{title}</dt>
      <dd>
        <ul class="plain">
          {items.map((item, i) => (
            <li key={i}>{item}</li>
          ))}
        </ul>
      </dd>
    </>
  );

function Chooser({ kept }: { readonly kept: KeptStore }) {
  const id = kept.compared.value?.id ?? '-';
  return (
    <p class="choice no-print">
      <label htmlFor="resume-compared">Compared with</label>
      <select id="resume-compared" value={id} onChange={({ currentTarget }) => kept.compareWith(currentTarget.value)}>
        {kept.others.value.map((other) => (
          <option key={other.id} value={other.id}>
            {keptInWords(other.kept)}
          </option>
        ))}
        <option value="-">No kept report</option>
      </select>
    </p>
  );
}

/** What has changed since a kept report, where there is one. */
export function ChangesView({ kept }: { readonly kept: KeptStore }) {
  if (kept.others.value.length === 0) return null;
  const changes = kept.changes.value;
  return (
    <section class={changes ? undefined : 'no-print'} aria-labelledby="resume-changes">
      <h3 id="resume-changes">{changes ? `Since the report of ${changes.since}` : 'Since a kept report'}</h3>
      <Chooser kept={kept} />
      {changes && <Differences changes={changes} />}
    </section>
  );
}

function Differences({ changes }: { readonly changes: Changes }) {
  const { score, notCompared, mended, fresh, gained, lost } = changes;
  const isSame = mended.length + fresh.length + gained.length + lost.length === 0;
  return (
    <>
      {score && (
        <p>
          Score then {score.then}, now {score.now}.
        </p>
      )}
      {notCompared && <p>The scores are not compared: they are of {notCompared}.</p>}
      {isSame ? (
        <p>The same findings, and the same skills.</p>
      ) : (
        <dl class="fields">
          <List title="Mended" items={mended} />
          <List title="New findings" items={fresh} />
          <List title="Skills gained" items={gained.length > 0 ? [gained.join(', ')] : []} />
          <List title="Skills lost" items={lost.length > 0 ? [lost.join(', ')] : []} />
        </dl>
      )}
    </>
  );
}
