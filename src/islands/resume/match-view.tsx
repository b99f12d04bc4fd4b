import type { Ignored } from '../../domain/resume/match/advert.ts';
import type { Match, MatchResult, Term } from '../../domain/resume/match/score.ts';
import {
  gainsInWords,
  MEANING,
  NOTHING_ASKED,
  PART_NAMES,
  scoreInWords,
  STATES_EXPLAINED,
  termInWords,
  yearsInWords,
} from '../../domain/resume/match/words.ts';
import {
  degreeInWords,
  IGNORED_WORDS,
  LEVEL_WORDS,
  missingFirst,
  STATE_WORDS,
} from '../../domain/resume/report/words.ts';
import { ROLES } from '../shared/table-roles.ts';

type Names = Readonly<Record<string, string>>;

function Parts({ match }: { readonly match: Match }) {
  return (
    <table class="parts">
      <caption>What the score is made of</caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Met</th>
          <th scope="col">Points</th>
        </tr>
      </thead>
      <tbody>
        {match.parts.map(({ part, met, count, points, worth }) => (
          <tr key={part}>
            <th scope="row">{PART_NAMES[part]}</th>
            <td>
              {met} of {count}
            </td>
            <td>
              {points.toFixed(1)} of {worth.toFixed(1)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Row({ term, names }: { readonly term: Term; readonly names: Names }) {
  return (
    <tr {...ROLES.row} data-state={term.state}>
      <th scope="row" {...ROLES.rowheader}>
        {term.names.join(' or ')} <span class="meta">{LEVEL_WORDS[term.ask.level]}</span>
      </th>
      <td {...ROLES.cell}>
        {term.ask.quotes.map((quote) => (
          <q key={quote}>{quote}</q>
        ))}
      </td>
      <td {...ROLES.cell}>
        <b class="state">{STATE_WORDS[term.state]}</b>
        <span>{termInWords(term, (id) => names[id] ?? id)}</span>
        {term.evidence.map(({ quote, skill }) => (
          <q key={`${skill} ${quote}`}>{quote}</q>
        ))}
        {term.denied.map((quote) => (
          <q key={quote}>{quote}</q>
        ))}
      </td>
    </tr>
  );
}

function Terms({ match, names }: { readonly match: Match; readonly names: Names }) {
  return (
    <table class="terms" {...ROLES.table}>
      <caption>What is asked for, and what your text has of it: what is missing comes first</caption>
      <thead {...ROLES.rowgroup}>
        <tr {...ROLES.row}>
          <th scope="col" {...ROLES.columnheader}>
            Skill
          </th>
          <th scope="col" {...ROLES.columnheader}>
            The advertisement
          </th>
          <th scope="col" {...ROLES.columnheader}>
            Your text
          </th>
        </tr>
      </thead>
      <tbody {...ROLES.rowgroup}>
        {missingFirst(match.terms).map((term) => (
          <Row key={term.ask.skills.join()} term={term} names={names} />
        ))}
      </tbody>
    </table>
  );
}

function IgnoredPart({ ignored, names }: { readonly ignored: readonly Ignored[]; readonly names: Names }) {
  if (ignored.length === 0) return null;
  return (
    <details>
      <summary>Named in the advertisement, and not counted ({ignored.length})</summary>
      <ul>
        {ignored.map(({ skill, quote, why }, i) => (
          <li key={i}>
            {names[skill] ?? skill}: {IGNORED_WORDS[why]}. <q>{quote}</q>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function MatchView({ match, names }: { readonly match: MatchResult; readonly names: Names }) {
  if (match.kind === 'nothing asked')
    return (
      <section aria-labelledby="resume-match">
        <h3 id="resume-match">Match: no score</h3>
        <p>{NOTHING_ASKED}</p>
        <IgnoredPart ignored={match.advert.ignored} names={names} />
      </section>
    );
  const gains = gainsInWords(match);
  const degree = degreeInWords(match.advert.degree, match.degree);
  return (
    <section aria-labelledby="resume-match">
      <h3 id="resume-match">
        Match: <span class="score">{match.score}</span> of 100
      </h3>
      <p>{scoreInWords(match)}</p>
      {MEANING.map((sentence) => (
        <p class="meta" key={sentence}>
          {sentence}
        </p>
      ))}
      <Parts match={match} />
      {gains.length > 0 && (
        <>
          <h4>What would change it most</h4>
          <ul>
            {gains.map((gain) => (
              <li key={gain}>{gain}</li>
            ))}
          </ul>
        </>
      )}
      <h4>Skill by skill</h4>
      <p>{STATES_EXPLAINED}</p>
      <Terms match={match} names={names} />
      {(match.years.length > 0 || degree !== undefined) && (
        <>
          <h4>Years and degree</h4>
          <ul>
            {match.years.map((years, i) => (
              <li key={i}>{yearsInWords(years, match.yearsCount)}</li>
            ))}
            {degree !== undefined && <li>{degree}</li>}
          </ul>
        </>
      )}
      <IgnoredPart ignored={match.advert.ignored} names={names} />
    </section>
  );
}
