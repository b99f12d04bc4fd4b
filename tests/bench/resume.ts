/**
 * `npm run bench:resume`: how much of the corpus in `tests/resume/files` is read rightly, field by field and producer by producer, and how long it takes. With
 * `-- --misses` also what was missed or wrong in each file.
 */
import {
  FIELDS,
  GOALS,
  measure,
  precisionOf,
  recallOf,
  samples,
  totals,
  type Field,
  type Measured,
} from '../resume/measure.ts';

/** Of the skills of a resume, what is to be looked at: those that were not found, and those that nobody named. */
const differing = (there: readonly string[], said: readonly string[]) => ({
  missed: there.filter((skill) => !said.includes(skill)),
  wrong: said.filter((skill) => !there.includes(skill)),
});

const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
const showMisses = process.argv.includes('--misses');

const all: Measured[] = [];
for (const sample of samples()) all.push(await measure(sample));
const readable = all.filter(({ sample }) => sample.expected.fields);
const refused = all.filter(({ sample }) => sample.expected.refusal);

console.log(`${all.length} files: ${readable.length} to be read, ${refused.length} to be refused\n`);
console.log('field           there   said  right  precision    recall   goal');
let isGood = true;
const sums = totals(readable);
for (const field of FIELDS) {
  const count = sums[field];
  const goal: number | undefined = (GOALS as Partial<Record<Field, number>>)[field];
  const isMet = goal === undefined || (precisionOf(count) >= goal && recallOf(count) >= goal);
  isGood &&= isMet;
  const numbers = [count.there, count.said, count.right].map((number) => String(number).padStart(7)).join('');
  console.log(
    `${field.padEnd(14)}${numbers}   ${percent(precisionOf(count))}  ${percent(recallOf(count))}   ${goal === undefined ? '' : `${goal * 100} % ${isMet ? 'met' : 'MISSED'}`}`,
  );
}

console.log(
  `\nrecall by producer\n${'producer'.padEnd(30)}files ${FIELDS.map((field) => field.slice(0, 9).padStart(10)).join('')}`,
);
for (const [producer, group] of [...Map.groupBy(readable, ({ sample }) => sample.expected.producer)].sort()) {
  const sum = totals(group);
  console.log(
    `${producer.padEnd(30)}${String(group.length).padStart(5)} ${FIELDS.map((field) => percent(recallOf(sum[field])).padStart(10)).join('')}`,
  );
}

const wrong = refused.filter(
  ({ sample, result }) => result.kind !== 'refused' || !sample.expected.refusal?.includes(result.refusal),
);
console.log(
  `\n${refused.length - wrong.length} of ${refused.length} files that cannot be read are refused for the right reason`,
);
for (const { sample, result } of wrong)
  console.log(`  ${sample.name}: ${result.kind === 'refused' ? `${result.refusal} (${result.detail})` : 'read'}`);
isGood &&= wrong.length === 0;

const times = readable
  .filter(({ sample }) => sample.name.endsWith('.pdf'))
  .map(({ took }) => took)
  .sort((a, b) => a - b);
console.log(
  `\nmilliseconds a PDF on this machine, without a browser: median ${times[times.length >> 1]?.toFixed(0) ?? '–'}, longest ${times.at(-1)?.toFixed(0) ?? '–'}`,
);

if (showMisses)
  for (const { sample, result, fields, skills, counts } of readable) {
    const missed = FIELDS.filter(
      (field) => counts && (counts[field].right < counts[field].there || counts[field].right < counts[field].said),
    );
    if (missed.length === 0) continue;
    console.log(
      `\n${sample.name}: ${missed.join(', ')}${result.kind === 'refused' ? ` REFUSED ${result.refusal} ${result.detail}` : ''}`,
    );
    for (const field of missed) {
      const found: Partial<Record<Field, unknown>> = {
        name: fields?.contact.name?.value,
        email: fields?.contact.email?.value,
        phone: fields?.contact.phone?.value,
        location: fields?.contact.location?.value,
        sections: fields?.sections.map(({ kind, heading }) => `${kind}=${heading}`),
        dates: fields?.roles.map(({ dates }) => dates?.written),
        titles: fields?.roles.map(({ title }) => title),
        employers: fields?.roles.map(({ employer }) => employer),
        degrees: fields?.education.map(({ degree }) => degree),
        institutions: fields?.education.map(({ institution }) => institution),
        skills: differing(sample.expected.fields?.skills ?? [], skills),
      };
      console.log(`  ${field}: ${JSON.stringify(found[field])}`);
    }
  }
process.exitCode = isGood ? 0 : 1;
