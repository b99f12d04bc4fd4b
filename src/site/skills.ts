import { getCollection } from 'astro:content';
import { countWords } from '../domain/content/speaking.ts';
import type { SkillData } from '../domain/content/schemas.ts';
import { SKILL_KINDS, SKILL_KIND_IDS } from '../domain/resume/lexicon/kinds.ts';
import type { Lexicon } from '../domain/resume/lexicon/lexicon.ts';
import { plainText } from './inline.ts';
import { getReferences, getTerms, type Group } from './library.ts';
import { once } from './once.ts';
import { href } from './paths.ts';
import { getQuestions } from './questions.ts';

export type Skill = SkillData & {
  /** What else it is called, in small print: every spelling but the name. */
  readonly alsoCalled: readonly string[];
  readonly teaches: readonly { readonly path: string; readonly name: string }[];
  readonly implied: readonly { readonly id: string; readonly name: string }[];
};

/** The lexicon by kind, in the order of kinds and, within one, of names. */
export const getSkillGroups = once(async (): Promise<readonly Group<Skill>[]> => {
  const [skills, questions, terms, references] = await Promise.all([
    getSkills(),
    getQuestions(),
    getTerms(),
    getReferences(),
  ]);
  const names = new Map(skills.map(({ id, name }) => [id, name]));
  const termsById = new Map(terms.map((term) => [term.id, term]));
  const toSkill = (data: SkillData): Skill => ({
    ...data,
    alsoCalled: [...(data.exact ?? []), ...(data.aliases ?? []), ...(data.ambiguous ?? [])].filter(
      (each, i, all) =>
        each.toLowerCase() !== data.name.toLowerCase() &&
        all.findIndex((other) => other.toLowerCase() === each.toLowerCase()) === i,
    ),
    implied: (data.implies ?? []).map((id) => ({ id, name: names.get(id) ?? id })),
    teaches: [
      ...(data.questions ?? []).map((id) => ({
        path: questions.get(id)?.url ?? '',
        name: questions.get(id)?.short ?? id,
      })),
      ...(data.terms ?? []).map((id) => ({ path: `/terms/#${id}`, name: plainText(termsById.get(id)?.current ?? id) })),
      ...(data.references ?? []).map((id) => ({ path: `/references/#${id}`, name: references.get(id)?.title ?? id })),
    ],
  });
  const byKind = Map.groupBy(skills, ({ kind }) => kind);
  return SKILL_KIND_IDS.map((id) => ({
    id,
    name: SKILL_KINDS[id].name,
    items: (byKind.get(id) ?? [])
      .map(toSkill)
      .sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' })),
  })).filter(({ items }) => items.length > 0);
});

/** What the resume checker is given: the skills as they are written, and what they lead to. */
export const getLexicon = once(async (): Promise<Lexicon> => {
  const [skills, questions, terms, references] = await Promise.all([
    getSkills(),
    getQuestions(),
    getTerms(),
    getReferences(),
  ]);
  const named = (key: 'questions' | 'terms' | 'references') => new Set(skills.flatMap((skill) => skill[key] ?? []));
  const [askedFor, usedTerms, used] = [named('questions'), named('terms'), named('references')];
  return {
    version: 1,
    skills,
    questions: [...questions.values()]
      .filter(({ id }) => askedFor.has(id))
      .map(({ id, question, short, url, level, seconds, entry }) => ({
        id,
        question,
        short,
        href: href(url),
        level,
        seconds,
        words: countWords(entry.body ?? ''),
      })),
    terms: terms
      .filter(({ id }) => usedTerms.has(id))
      .map(({ id, current, note, href: path }) => ({
        id,
        title: plainText(current),
        href: href(path),
        words: countWords(note),
      })),
    references: [...references.values()]
      .filter(({ id }) => used.has(id))
      .map(({ id, title, note, href: path }) => ({ id, title, href: href(path), words: countWords(note) })),
  };
});

const getSkills = once(async (): Promise<readonly SkillData[]> => {
  const entries = await getCollection('skills');
  return entries.map(({ data }) => data);
});
