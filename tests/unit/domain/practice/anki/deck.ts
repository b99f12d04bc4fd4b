import type { Backs, Deck } from '../../../../../src/domain/practice/deck.ts';

/** Two questions with a fact, and every sign that could break a file. */
export const deck: Deck = {
  version: 1,
  topics: [
    { id: 'ambient', name: 'Ambient' },
    { id: 'delivery', name: 'GitOps & delivery' },
  ],
  questions: [
    {
      id: 'ambient-mode',
      question: 'What is "ambient"?',
      short: 'Ambient',
      href: '/base/questions/ambient/mode/',
      topic: 'ambient',
      level: 'Beginner',
      exam: 'installation',
      competencies: ['install-modes'],
      seconds: 30,
    },
    {
      id: 'flagger',
      question: 'How?',
      short: 'Flagger',
      href: '/base/questions/delivery/flagger/?a=1&b=2',
      topic: 'delivery',
      level: 'Advanced',
      exam: 'outside',
      competencies: [],
      seconds: 40,
    },
  ],
  cards: [
    { id: 'ambient-mode', kind: 'answer', question: 'ambient-mode', front: ['What is “ambient” & why <?'] },
    { id: 'ambient-mode/port', kind: 'fact', question: 'ambient-mode', front: ['Which ', ['code', 'port'], '?'] },
    { id: 'flagger', kind: 'answer', question: 'flagger', front: ['How?'] },
  ],
};

export const backs: Backs = {
  version: 1,
  backs: {
    'ambient-mode': {
      answer: [['A "mode" with ', ['code', '<tab>\t{{ .Values }}'], '.'], [['strong', 'Two']]],
      points: [[['em', 'One'], ' point'], ['Two & three']],
    },
    'ambient-mode/port': { answer: [[['code', '15008']]], points: [] },
    flagger: { answer: [['#not a comment, cafe\u0301']], points: [['A point']] },
  },
};

export const SITE = 'https://example.org';
