import type { Question } from '../../domain/practice/interview/running.ts';

export const wasAnswered = ({ answer }: Question): boolean => answer.outcome === 'answered';
