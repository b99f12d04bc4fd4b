import type { Changes } from '../../domain/resume/report/kept.ts';

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

export function ChangesView({ changes }: { readonly changes: Changes | undefined }) {
  if (!changes) return null;
  const { since, score, notCompared, mended, fresh, gained, lost } = changes;
  const isSame = mended.length + fresh.length + gained.length + lost.length === 0;
  return (
    <section aria-labelledby="resume-changes">
      <h3 id="resume-changes">Since the report of {since}</h3>
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
    </section>
  );
}
