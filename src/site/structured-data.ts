/** schema.org objects for the data blocks of pages. */
import { href } from './paths.ts';
import type { Question } from './questions.ts';

const absolute = (path: string) => import.meta.env.SITE.replace(/\/$/, '') + href(path);

/**
 * A question with its one answer, both written by us. That is a FAQPage: QAPage is for pages on which visitors may submit
 * answers (developers.google.com/search/docs/appearance/structured-data/qapage, "Content guidelines").
 */
export function questionAndAnswer(question: Question): Record<string, unknown> {
  return {
    '@type': 'FAQPage',
    mainEntity: {
      '@type': 'Question',
      name: question.question,
      acceptedAnswer: { '@type': 'Answer', text: question.answer },
    },
    dateModified: question.checked.on,
    license: 'https://creativecommons.org/licenses/by/4.0/',
  };
}

export function breadcrumbList(trail: readonly (readonly [name: string, path: string])[]): Record<string, unknown> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(([name, path], i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: absolute(path),
    })),
  };
}

export function webSite(description: string): Record<string, unknown> {
  return {
    '@type': 'WebSite',
    name: 'Meshready',
    url: absolute('/'),
    description,
    potentialAction: {
      '@type': 'SearchAction',
      target: `${absolute('/search/')}?q={query}`,
      'query-input': 'required name=query',
    },
  };
}

export function definedTermSet(
  name: string,
  terms: readonly { readonly name: string; readonly description: string; readonly path: string }[],
): Record<string, unknown> {
  return {
    '@type': 'DefinedTermSet',
    name,
    hasDefinedTerm: terms.map((term) => ({
      '@type': 'DefinedTerm',
      name: term.name,
      description: term.description,
      url: absolute(term.path),
    })),
  };
}
