import { describe, expect, it } from 'vitest';
import { broken, copyAs, findingsOf, NEW, type Changes } from './findings.ts';
import {
  OTHER_REFERENCE,
  OTHER_SCORECARD,
  QUESTION,
  SCORECARD,
  SKILLS,
  REFERENCE,
  SECOND,
  SOUND,
  SYNONYMS,
  TERMS,
  TOPICS,
} from './sound.ts';

const LINK_TO_NEW = broken(SECOND, '- And then?', '- [And then?](/questions/ambient/new/)');

it('sound content has no findings', async () => {
  expect(await findingsOf({})).toEqual([]);
});

describe('broken content is refused with one line that names file, place and cure', () => {
  it.each<[what: string, changes: Changes, line: string]>([
    // Sections
    [
      'a missing section',
      broken(QUESTION, /## Common mistakes[\s\S]*?(?=## Follow)/, ''),
      `${QUESTION}  has no section "Common mistakes": write "## Common mistakes" after "What the interviewer listens for"`,
    ],
    [
      'a missing first section',
      broken(QUESTION, /## Answer[\s\S]*?(?=## Technical)/, ''),
      `${QUESTION}  has no section "Answer": write "## Answer" first`,
    ],
    [
      'a section out of order',
      broken(QUESTION, /(## Common mistakes[\s\S]*?)(## Follow-up questions[\s\S]*)$/, '$2\n$1'),
      `${QUESTION}:43:1  has the section "Common mistakes" too late: the order is Answer, Technical explanation, Hands-on example, What the interviewer listens for, Common mistakes, Follow-up questions`,
    ],
    [
      'a section that no question has',
      broken(QUESTION, /$/, '\n## Summary\n\nText.\n'),
      `${QUESTION}:48:1  has a section "Summary" that no question has: the sections are Answer, Technical explanation, Hands-on example, What the interviewer listens for, Common mistakes, Follow-up questions`,
    ],
    [
      'a section twice',
      broken(QUESTION, /$/, '\n## Common mistakes\n\n- **A.** B.\n- **C.** D.\n'),
      `${QUESTION}:48:1  has a second section "Common mistakes": join the two`,
    ],
    [
      'an answer that is too short to be one',
      broken(QUESTION, /first0 first1 .* first49/, 'It is a proxy.'),
      `${QUESTION}:18:1  Answer: has 4 words of prose: write 40 to 90`,
    ],
    [
      'too many bullets',
      broken(QUESTION, '- And then?', '- And?\n- Then?\n- What?'),
      `${QUESTION}:43:1  Follow-up questions: has 4 bullets: write 2 to 3`,
    ],
    [
      'an example without anything to run',
      broken(QUESTION, /```sh[\s\S]*?```/, 'Try it.'),
      `${QUESTION}:26:1  Hands-on example: shows nothing to run or to fill in: add a code block or a table`,
    ],
    // Frontmatter
    [
      'a wrong level',
      broken(QUESTION, 'level: Beginner', 'level: Expert'),
      `${QUESTION}:5:8  level is "Expert": write one of "Beginner", "Intermediate", "Advanced"`,
    ],
    [
      'a missing key',
      broken(QUESTION, 'short: About first\n', ''),
      `${QUESTION}:2:1  short is missing: write two to six words for navigation`,
    ],
    [
      'a misspelt key',
      broken(QUESTION, 'aliases: [another name]', 'aliases: [another name]\nalias: [x]'),
      `${QUESTION}:9:8  "alias" is not a key here: did you mean "aliases"?`,
    ],
    [
      'a key that nothing resembles',
      broken(QUESTION, 'order: 1', 'order: 1\nauthor: me'),
      `${QUESTION}:7:9  "author" is not a key here: the keys are id, question, short, level, order, exam, competencies, aliases, checked, assumes, facts, references, related`,
    ],
    [
      'a key of a wrong type',
      broken(QUESTION, 'order: 1', 'order: first'),
      `${QUESTION}:6:8  order must be a whole number from 1: the position inside the topic`,
    ],
    [
      'a version that YAML reads as a number',
      broken(QUESTION, "istio: '1.31'", 'istio: 1.31'),
      `${QUESTION}:9:19  checked.istio must be a quoted Istio version such as '1.31'`,
    ],
    [
      'a day that does not exist',
      broken(QUESTION, 'on: 2026-11-23', 'on: 2026-13-40'),
      `${QUESTION}:9:31  checked.on must be a day such as 2026-11-23`,
    ],
    [
      'a day in the future',
      broken(QUESTION, 'on: 2026-11-23', 'on: 2026-11-24'),
      `${QUESTION}:9:31  checked.on is 2026-11-24, after today (2026-11-23): write the day it was really checked`,
    ],
    [
      'a version that is not released',
      broken(QUESTION, "istio: '1.31'", "istio: '1.99'"),
      `${QUESTION}:9:19  checked.istio is 1.99, but the newest release is 1.31: write what it was compared with, or set NEWEST_ISTIO`,
    ],
    [
      'too few references',
      broken(QUESTION, /\n {2}- \{ source: release-1.31.*\n/, '\n'),
      `${QUESTION}:11:3  references has too few entries: write two or more entries of { source, backs }`,
    ],
    [
      'a reference without what it backs',
      broken(QUESTION, '    backs: What it says here.\n', ''),
      `${QUESTION}:11:5  references[0].backs is missing: write one sentence on what the source backs here`,
    ],
    [
      'frontmatter that is not YAML',
      broken(QUESTION, 'short: About first', 'short: About: first'),
      `${QUESTION}:4:8  is not valid YAML: Nested mappings are not allowed in compact mappings. Quote a text that holds ": " or " #", and indent with spaces.`,
    ],
    // Names
    [
      'an unknown topic',
      {
        'src/content/questions/ambeint/new.mdx': copyAs('new'),
        ...broken(SECOND, 'related: [first, third]', 'related: [first, third, new]'),
      },
      'src/content/questions/ambeint/new.mdx  lies in "ambeint", which is not a topic: did you mean "ambient"?',
    ],
    [
      'a duplicate id',
      { [NEW]: copyAs('first'), ...LINK_TO_NEW },
      `${NEW}:2:5  id "first" is already the id of the question at ${QUESTION}:2: choose another`,
    ],
    [
      'a reference that is not in the library',
      broken(QUESTION, 'source: ambient-overview', 'source: ambient-overveiw'),
      `${QUESTION}:11:13  "ambient-overveiw" is not in the reference library: did you mean "ambient-overview"?`,
    ],
    [
      'a related question that does not exist',
      broken(QUESTION, 'related: [second', 'related: [ambient-mode'),
      `${QUESTION}:14:11  "ambient-mode" is not the id of a question: name a question by the id in its frontmatter`,
    ],
    [
      'a question related to itself',
      broken(QUESTION, 'related: [second', 'related: [first'),
      `${QUESTION}:14:11  related names the question itself: name another`,
    ],
    // Links
    [
      'a broken internal link',
      broken(QUESTION, '/questions/ambient/third/', '/questions/ambient/thrid/'),
      `${QUESTION}:45:3  the link /questions/ambient/thrid/ leads nowhere: did you mean "/questions/ambient/third/"?`,
    ],
    [
      'a link without the slash at its end',
      broken(QUESTION, '/questions/ambient/third/', '/questions/ambient/third'),
      `${QUESTION}:45:3  the link /questions/ambient/third leads nowhere: did you mean "/questions/ambient/third/"?`,
    ],
    [
      'a link to a place that is not on the page',
      broken(QUESTION, '/terms/#istiod', '/terms/#pilot'),
      `${QUESTION}:24:1061  the link /terms/#pilot leads to no place on that page: leave out the part after #`,
    ],
    [
      'a relative link',
      broken(QUESTION, '(/questions/ambient/third/)', '(../third/)'),
      `${QUESTION}:45:3  the link ../third/ is neither https:// nor from the root of the site: begin it with /`,
    ],
    // Syntax
    [
      'a brace in prose',
      broken(QUESTION, 'first0 first1', 'first0 {first1'),
      `${QUESTION}:20:8  is not valid MDX: Unexpected end of file in expression, expected a corresponding closing brace for \`{\` (mdx-jsx:unexpected-character). In prose put <, { and } inside backticks.`,
    ],
    [
      'no frontmatter at all',
      broken(QUESTION, /^---[\s\S]*?---\n/, ''),
      `${QUESTION}:1  has no frontmatter: begin the file with a line "---", the keys, and a line "---"`,
    ],
    // Data files
    [
      'a reference at an alias',
      broken(REFERENCE, 'overview/', 'overview'),
      `${REFERENCE}:2:6  url is an alias: write https://istio.io/latest/docs/ambient/overview/`,
    ],
    [
      'a reference to an old version of the documentation',
      broken(REFERENCE, 'istio.io/latest/', 'istio.io/v1.20/'),
      `${REFERENCE}:2:6  url is not the current documentation: write https://istio.io/latest/docs/ambient/overview/`,
    ],
    [
      'a reference on a host that is not a source',
      broken(REFERENCE, 'https://istio.io/latest/', 'https://medium.com/'),
      `${REFERENCE}:2:6  url is on medium.com, which is not cited here: use istio.io, gateway-api.sigs.k8s.io, kubernetes.io, www.envoyproxy.io, github.com`,
    ],
    [
      'a reference listed twice',
      broken(OTHER_REFERENCE, /url: .*/, 'url: https://istio.io/latest/docs/ambient/overview/'),
      `${OTHER_REFERENCE}:2:6  url is already in ${REFERENCE}: cite that one`,
    ],
    [
      'a reference that backs nothing',
      { 'src/content/references/extra.yaml': (SOUND[REFERENCE] ?? '').replaceAll('overview', 'usage') },
      'src/content/references/extra.yaml  is cited by no question, no term and no scorecard: cite it where it backs something, or remove it',
    ],
    [
      'a note that repeats another',
      {
        ...broken(REFERENCE, 'note: ', 'note: The proxies ask the control plane. '),
        ...broken(OTHER_REFERENCE, 'note: ', 'note: The proxies ask the control plane. '),
      },
      `${OTHER_REFERENCE}:5:7  note has a sentence of ${REFERENCE}, "The proxies ask the control plane.": say what only this source establishes`,
    ],
    [
      'a reference with an unknown subject',
      broken(REFERENCE, 'subject: ambient', 'subject: ambience'),
      `${REFERENCE}:3:10  "ambience" is not a subject: did you mean "ambient"?`,
    ],
    [
      'a note that is no note',
      broken(REFERENCE, /note: .*/, 'note: Overview.'),
      `${REFERENCE}:5:7  note is shorter than 40 words: the note must be enough without the link`,
    ],
    [
      'a term of an unknown topic',
      broken(TERMS, 'topic: ambient', 'topic: networking'),
      `${TERMS}:7:10  "networking" is not a topic: add it to ${TOPICS}, or use one of ambient`,
    ],
    [
      'a term without its source',
      broken(TERMS, 'source: release-1.31', 'source: release-1.5'),
      `${TERMS}:9:11  "release-1.5" is not in the reference library: did you mean "release-1.31"?`,
    ],
    [
      'a term with a version that YAML reads as a number',
      broken(TERMS, "since: '1.5'", 'since: 1.10'),
      `${TERMS}:5:10  [0].since must be a quoted Istio version such as '1.22'`,
    ],
    [
      'a group of synonyms with one member',
      broken(SYNONYMS, '[mtls, mutual tls]', '[mtls]'),
      `${SYNONYMS}:1:3  [0] needs at least two phrases that mean the same`,
    ],
    // Skills
    [
      'a skill of no kind',
      broken(SKILLS, 'name: Istio\n  kind: mesh', 'name: Istio\n  kind: meshes'),
      `${SKILLS}:3:9  [0].kind is "meshes": write one of "mesh", "traffic", "identity", "kubernetes", "networking", "observability", "delivery", "infrastructure", "cloud", "security", "practice", "language", "framework", "database", "messaging", "system", "ai", "design", "certificate"`,
    ],
    [
      'a misspelt key of a skill',
      broken(SKILLS, 'aliases:', 'alias: [x]\n  aliases:'),
      `${SKILLS}:9:10  [1]: "alias" is not a key here: did you mean "aliases"?`,
    ],
    [
      'a spelling that finds two skills',
      broken(SKILLS, 'linkerd2', 'ISTIO'),
      `${SKILLS}:9:13  "ISTIO" already finds "istio": leave it to one of the two`,
    ],
    [
      'a skill taught by a question that does not exist',
      broken(SKILLS, '[first, second, third]', '[frist, second, third]'),
      `${SKILLS}:5:15  "frist" is not the id of a question: did you mean "first"?`,
    ],
    [
      'a skill with a term that does not exist',
      broken(SKILLS, 'terms: [istiod]', 'terms: [istiot]'),
      `${SKILLS}:12:11  "istiot" is not the id of a term: did you mean "istiod"?`,
    ],
    [
      'a skill with a source that is not there',
      broken(SKILLS, '[ambient-overview]', '[ambient-overveiw]'),
      `${SKILLS}:13:16  "ambient-overveiw" is not in the reference library: did you mean "ambient-overview"?`,
    ],
    [
      'a skill that implies one that is not there',
      broken(SKILLS, 'implies: [istio]', 'implies: [isto]'),
      `${SKILLS}:10:13  "isto" is not the id of a skill: did you mean "istio"?`,
    ],
    [
      'a group of one skill',
      broken(SKILLS, '  implies: [istio]\n  group: mesh', '  implies: [istio]'),
      `${SKILLS}:4:10  no other skill is of the group "mesh": give it to another, or leave the key out`,
    ],
    [
      'a skill of the mesh that nothing teaches',
      broken(SKILLS, '  questions: [first, second, third]\n', ''),
      `${SKILLS}:1:7  "istio" is of the kind "Service meshes and their parts", and nothing here teaches it: name a question, a term or a reference`,
    ],
    [
      'two skills of one id',
      broken(SKILLS, /id: linkerd([\s\S]*) {2}implies: \[istio\]\n/, 'id: istio$1'),
      `${SKILLS}:6:7  id "istio" is already the id of the skill at ${SKILLS}:1: choose another`,
    ],
    // Scorecards
    [
      'a scorecard without a key',
      broken(SCORECARD, 'question: Is it worth it?\n', ''),
      `${SCORECARD}:1:1  question is missing: write the question that the card answers`,
    ],
    [
      'a misspelt key deep in a scorecard',
      broken(SCORECARD, 'unit: a month', 'units: a month\n      unit: a month'),
      `${SCORECARD}:30:14  criteria[0].metric: "units" is not a key here: did you mean "unit"?`,
    ],
    [
      'a misspelt key in a part that may be absent',
      broken(SCORECARD, 'how: promql', 'hows: promql\n        how: promql'),
      `${SCORECARD}:33:15  criteria[0].metric.recipe: "hows" is not a key here: did you mean "how"?`,
    ],
    [
      'a scale that cannot be read',
      broken(SCORECARD, 'floor: 6, target: 3', 'floor: 6, target: 6'),
      `${SCORECARD}:36:12  criteria[0].scale must have a target other than its floor`,
    ],
    [
      'a gate with a weight',
      broken(SCORECARD, 'weight: null', 'weight: 3'),
      `${SCORECARD}:55:5  criteria[2] is a gate: gates carry no weight`,
    ],
    [
      'a scorecard checked in the future',
      broken(SCORECARD, 'on: 2026-11-23', 'on: 2026-11-24'),
      `${SCORECARD}:11:31  checked.on is 2026-11-24, after today (2026-11-23): write the day it was really checked`,
    ],
    [
      'a scorecard that is not YAML',
      broken(SCORECARD, 'title: About pilot', 'title: About: pilot'),
      `${SCORECARD}:5:8  is not valid YAML: Nested mappings are not allowed in compact mappings. Quote a text that holds ": " or " #", and indent with spaces.`,
    ],
    [
      'a scorecard that has not the name of its file',
      broken(SCORECARD, 'id: pilot', 'id: pilots'),
      `${SCORECARD}:1:5  id is "pilots": write the name of the file, "pilot"`,
    ],
    [
      'two scorecards in one position',
      broken(OTHER_SCORECARD, 'order: 2', 'order: 1'),
      `${OTHER_SCORECARD}:3:8  order 1 is already that of the scorecard at ${SCORECARD}:3: choose another`,
    ],
    [
      'a scorecard for a question that does not exist',
      broken(SCORECARD, 'questions: [first]', 'questions: [frist]'),
      `${SCORECARD}:12:13  "frist" is not the id of a question: did you mean "first"?`,
    ],
    [
      'a row explained by a question that does not exist',
      broken(SCORECARD, 'questions: [second]', 'questions: [secnod]'),
      `${SCORECARD}:41:17  "secnod" is not the id of a question: did you mean "second"?`,
    ],
    [
      'a scorecard that leans on a source that is not there',
      broken(SCORECARD, 'source: ambient-overview', 'source: ambient-overveiw'),
      `${SCORECARD}:14:13  "ambient-overveiw" is not in the reference library: did you mean "ambient-overview"?`,
    ],
    [
      'a broken link in the advice of a scorecard',
      broken(SCORECARD, '/questions/ambient/first/', '/scorecards/reveiw/'),
      `${SCORECARD}:8:9  the link /scorecards/reveiw/ leads nowhere: did you mean "/scorecards/review/"?`,
    ],
    [
      'a phase that waits for a row that is not there',
      broken(SCORECARD, '{ criterion: errors,', '{ criterion: error,'),
      `${SCORECARD}:69:22  phases[0].success[0].criterion names "error", which is not a criterion of this card`,
    ],
    [
      'a scorecard that proposes to do nothing',
      broken(SCORECARD, 'proposed: mesh', 'proposed: nothing'),
      `${SCORECARD}:22:11  proposed is the reference option: propose another`,
    ],
    [
      'a row without a scale',
      broken(SCORECARD, / {4}scale: .*\n([\s\S]*?)placeholders: .*floor, target, weight.*/, '$1placeholders: [weight]'),
      `${SCORECARD}:29:7  errors: has a weight but no scale: write the floor, which scores 0, and the target`,
    ],
    [
      'a scorecard in which nothing counts',
      broken(SCORECARD, /weight: (10|5)([\s\S]*)weight: 5/, 'weight: 0$2weight: null'),
      `${SCORECARD}:24:3  criteria have no weight at all, so that there is no score: give one at least to what matters`,
    ],
    [
      'a scale on the wrong way',
      broken(SCORECARD, 'floor: 6, target: 3', 'floor: 3, target: 6'),
      `${SCORECARD}:36:12  errors: is better when lower, but its target 6 is above its floor 3`,
    ],
    [
      'a target without a tolerance',
      broken(SCORECARD, 'direction: lower', 'direction: target'),
      `${SCORECARD}:36:12  errors: is best at its target, but has no tolerance: write the distance at which it scores 0`,
    ],
    [
      'levels out of order',
      broken(SCORECARD, '{ score: 0, text: Nobody }', '{ score: 1, text: Nobody }'),
      `${SCORECARD}:48:7  skill: is read by levels: write two or more of { score, text }, from the lowest score to the highest`,
    ],
    [
      'a row that does not say why it is there',
      broken(SCORECARD, '    why: Errors wake people.\n', ''),
      `${SCORECARD}:24:5  errors: has no why: say what goes wrong for a team that leaves this row out`,
    ],
    [
      'a row that asks for no evidence',
      broken(SCORECARD, '    evidenceAsked: A name.\n', ''),
      `${SCORECARD}:55:5  owner: has no evidenceAsked: say what to attach as evidence`,
    ],
    [
      'a recipe without its text',
      broken(SCORECARD, /text: \|\n.*\n/, "text: ''\n"),
      `${SCORECARD}:34:15  errors: is taken by promql, but its recipe is empty: write it out`,
    ],
    [
      'a placeholder for a field that is not there',
      broken(SCORECARD, 'placeholders: [floor,', 'placeholders: [stretch,'),
      `${SCORECARD}:40:20  errors: calls its stretch a placeholder, but has no stretch: remove the name, or write the field`,
    ],
    [
      'a recipe that is not PromQL',
      broken(SCORECARD, '{response_code="503"}[30d]', '{response_code=503}[30d]'),
      `${SCORECARD}:34:15  errors: is not PromQL: line 1, column 49 of the query, near "503}[30d]))"`,
    ],
    [
      'a recipe with a function that Prometheus does not have',
      broken(SCORECARD, 'sum(increase(', 'sum(increases('),
      `${SCORECARD}:34:15  errors: is not PromQL: line 1, column 14 of the query, near "(istio_requests_total{response_code="503…"`,
    ],
    [
      'a recipe that ends too early',
      broken(SCORECARD, '[30d]))', '[30d])'),
      `${SCORECARD}:34:15  errors: is not PromQL: line 2, column 1 of the query, at its end`,
    ],
    [
      'a formula with a driver that is not there',
      broken(SCORECARD, '(6 - value) * rate', '(6 - value) * rates'),
      `${SCORECARD}:38:35  errors: the formula names "rates", which is no driver: did you mean "rate"?`,
    ],
    [
      'a formula that cannot be read',
      broken(SCORECARD, '(6 - value) * rate', '(6 - value * rate'),
      `${SCORECARD}:38:35  errors: the formula has a bracket that is not closed here: write ) (at character 18)`,
    ],
    [
      'a formula about a state now that the row does not have',
      broken(
        SCORECARD,
        '    evidenceAsked: A name.',
        '    money: { per: once, formula: rate * now, realised: risk }\n    evidenceAsked: A name.',
      ),
      `${SCORECARD}:62:34  owner: the formula names "now", but the row has no scale: write one`,
    ],
  ])('%s', async (_, changes, line) => {
    expect(await findingsOf(changes)).toEqual([line]);
  });

  it('a file outside a topic says so, beside what follows from it', async () => {
    const [first] = await findingsOf({ 'src/content/questions/new.mdx': copyAs('new') });
    expect(first).toBe(
      'src/content/questions/new.mdx  lies in the wrong folder: a question is src/content/questions/<topic>/<slug>.mdx',
    );
  });

  it('several things wrong are all said, in the order of files and lines', async () => {
    const lines = await findingsOf({
      ...broken(SECOND, 'level: Beginner', 'level: Expert'),
      ...broken(QUESTION, 'order: 1', 'order: 0'),
    });
    expect(lines.map((line) => line.split('  ')[0])).toEqual([`${QUESTION}:6:8`, `${SECOND}:5:8`]);
  });
});
