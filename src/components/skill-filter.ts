import { groupOf, ListFilter } from './list-filter.ts';

/** Filters the skills of the lexicon by name, by kind and by whether something here teaches them. */
export class SkillFilter extends ListFilter {
  protected readonly choices = ['kind', 'taught'];
  protected readonly selector = '.skill';

  protected fits(skill: HTMLElement, value: (field: string) => string): boolean {
    const [kind, taught] = [value('kind'), value('taught')];
    return (
      (kind === '' || groupOf(skill) === `kind-${kind}`) &&
      (taught === '' || (skill.querySelector('.taught') !== null) === (taught === 'here'))
    );
  }

  protected textOf(skill: HTMLElement): string {
    return `${skill.querySelector('dt')?.textContent ?? ''} ${skill.querySelector('.called')?.textContent ?? ''}`;
  }

  protected says(shown: number, all: number): string {
    if (shown === all) return `All ${all} skills`;
    if (shown === 0) return 'No skill fits: type fewer letters, or take the kind back.';
    return `${shown} of ${all} skills`;
  }
}
