import type { APIRoute, GetStaticPaths } from 'astro';
import { plainText } from '../../../site/inline.ts';
import { href } from '../../../site/paths.ts';
import { getQuestions } from '../../../site/questions.ts';
import { getTemplates, type ScorecardTemplate } from '../../../site/scorecards.ts';

export const getStaticPaths = (async () =>
  (await getTemplates()).map((template) => ({
    params: { template: template.id },
    props: { template },
  }))) satisfies GetStaticPaths;

/** What a card is made from, and what the builder shows beside it: how to fill it, the rule in words, the pages its rows name. */
export const GET: APIRoute<{ template: ScorecardTemplate }> = async ({ props: { template } }) => {
  const { id, version, title, hash, core, summary, advice, ruleInWords, checked } = template;
  const questions = await getQuestions();
  const named = new Set([...template.questions, ...core.criteria.flatMap((criterion) => criterion.questions ?? [])]);
  const pages = [...named].flatMap((name) => {
    const question = questions.get(name);
    return question ? [[name, { title: question.short, href: href(question.url) }] as const] : [];
  });
  return Response.json({
    id,
    version,
    title,
    hash,
    core,
    href: href(template.href),
    summary,
    advice: plainText(advice),
    ruleInWords,
    checked,
    questions: Object.fromEntries(pages),
  });
};
