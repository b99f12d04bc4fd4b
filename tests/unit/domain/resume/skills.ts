import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { matcherOf } from '../../../../src/domain/resume/lexicon/find.ts';
import type { Skill } from '../../../../src/domain/resume/lexicon/lexicon.ts';

/** The lexicon itself: what the tests find is what readers find. */
export const SKILLS = parse(readFileSync('src/content/skills.yaml', 'utf8')) as readonly Skill[];
export const MATCHER = matcherOf(SKILLS);
