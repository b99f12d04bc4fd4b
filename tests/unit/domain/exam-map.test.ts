import { expect, it } from 'vitest';
import { examMap } from '../../../src/domain/content/exam-map.ts';
import { COMPETENCY_IDS, EXAM_DOMAINS } from '../../../src/domain/content/vocabulary.ts';

it('has the four domains of the outline, 100 percent and 17 competencies in all', () => {
  const domains = examMap([]);
  expect(domains.map(({ id }) => id)).toEqual(['installation', 'traffic', 'security', 'troubleshooting']);
  expect(domains.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  expect(domains.flatMap(({ competencies }) => competencies.map(({ id }) => id))).toEqual(COMPETENCY_IDS);
  expect(domains.map(({ name }) => name)).not.toContain(EXAM_DOMAINS.outside.name);
});

it('puts a question below its main competency, and names it below the others', () => {
  const question = { exam: 'security', competencies: ['authorization', 'routing'] } as const;
  const found = examMap([question, { exam: 'outside', competencies: [] } as const]).flatMap(
    ({ competencies }) => competencies,
  );
  expect(found.filter(({ main }) => main.length > 0).map(({ id, main }) => [id, main])).toEqual([
    ['authorization', [question]],
  ]);
  expect(found.filter(({ besides }) => besides.length > 0).map(({ id, besides }) => [id, besides])).toEqual([
    ['routing', [question]],
  ]);
});
