/** What a newer template says of options, phases and the rule. */
import { same } from '../change/diff.ts';
import { addOption, removePhase, setOption, setPhase } from '../change/edit.ts';
import { predicateInWords, ruleInNumbers } from '../words/in-words.ts';
import type { Option, Phase, Predicate, Rule, Scorecard } from '../model.ts';
import { sayNumber } from '../words/numbers.ts';
import type { TemplateCore } from '../template.ts';
import { isOwn, placed, sides, type TemplateChange } from './change.ts';

const OPTIONS = 'Options';

/** Options that the template dropped are not offered: what was found for them would go. */
export function optionChanges({ options }: Scorecard, core: TemplateCore): TemplateChange[] {
  const describe = ({ name, note }: Option) => [name, note].filter(Boolean).join(': ');
  return core.options.flatMap((theirs): TemplateChange[] => {
    const { id, name, note } = theirs;
    const mine = options.find((option) => option.id === id);
    if (!mine) {
      return [
        {
          id: `option.${id}`,
          about: OPTIONS,
          label: 'an option that the card does not have',
          after: describe(theirs),
          ticked: true,
          apply: (card) => (card.options.some((option) => option.id === id) ? card : addOption(card, theirs)),
        },
      ];
    }
    if (same(mine, theirs)) return [];
    const text = { label: `words of “${mine.name}”`, ...sides(describe(mine), describe(theirs)) };
    return [
      {
        id: `option.${id}.words`,
        about: OPTIONS,
        ...text,
        ticked: true,
        apply: (card) => setOption(card, id, { name, note }),
      },
    ];
  });
}

const about = ({ name }: Phase) => `Phase “${name}”`;
const planOf = ({ name, scope, exitPlan }: Phase) => [name, scope, exitPlan].filter(Boolean).join('\n');

/** When a phase begins and when leaving was rehearsed is the team's; its conditions and its length are agreements, hence without a tick. */
export function phaseChanges(card: Scorecard, core: TemplateCore): TemplateChange[] {
  const conditionsOf = ({ timeboxWeeks, success, exit }: Phase) => {
    const say = (list: readonly Predicate[]) =>
      list.map((p) => predicateInWords(p, [...card.criteria, ...core.criteria])).join('; ') || 'nothing';
    return `${sayNumber(timeboxWeeks, 'weeks')}\nTo go on: ${say(success)}\nTo end it: ${say(exit)}`;
  };
  const there = core.phases.flatMap((theirs): TemplateChange[] => {
    const { id, name, scope, exitPlan, timeboxWeeks, success, exit } = theirs;
    const mine = card.phases.find((phase) => phase.id === id);
    const text = `${planOf(theirs)}\n${conditionsOf(theirs)}`;
    if (!mine) {
      const apply = (current: Scorecard) => addPhaseOf(current, theirs, core);
      const label = 'a phase that the card does not have';
      return [{ id: `phase.${id}`, about: about(theirs), label, after: text, ticked: false, apply }];
    }
    const words: TemplateChange = {
      id: `phase.${id}.words`,
      about: about(mine),
      label: 'name, scope and exit plan',
      ...sides(planOf(mine), planOf(theirs)),
      ticked: true,
      apply: (current) => setPhase(current, id, { name, scope, exitPlan }),
    };
    const conditions: TemplateChange = {
      id: `phase.${id}.conditions`,
      about: about(mine),
      label: 'time box and conditions',
      ...sides(conditionsOf(mine), conditionsOf(theirs)),
      ticked: false,
      apply: (current) =>
        setPhase(current, id, { timeboxWeeks, success: known(current, success), exit: known(current, exit) }),
    };
    const terms = (phase: Phase) => [phase.timeboxWeeks, phase.success, phase.exit];
    return [
      ...(planOf(mine) === planOf(theirs) ? [] : [words]),
      ...(same(terms(mine), terms(theirs)) ? [] : [conditions]),
    ];
  });
  return [...there, ...droppedPhases(card, core)];
}

/** Conditions on rows that the card has: others could not be read. */
const known = ({ criteria }: Scorecard, list: readonly Predicate[]) =>
  list.filter((p) => !('criterion' in p) || criteria.some(({ id }) => id === p.criterion));

function addPhaseOf(card: Scorecard, phase: Phase, core: TemplateCore): Scorecard {
  if (card.phases.some(({ id }) => id === phase.id)) return card;
  const added = { ...phase, success: known(card, phase.success), exit: known(card, phase.exit) };
  return { ...card, phases: placed(card.phases, added, core.phases) };
}

/** Only those in which nothing has happened. */
function droppedPhases(card: Scorecard, core: TemplateCore): TemplateChange[] {
  const isIdle = ({ id, start }: Phase) =>
    start === undefined && card.currentPhase !== id && card.observations.every(({ phase }) => phase !== id);
  return card.phases
    .filter((phase) => !isOwn(phase.id) && !core.phases.some(({ id }) => id === phase.id) && isIdle(phase))
    .map((phase) => ({
      id: `gone.phase.${phase.id}`,
      about: about(phase),
      label: 'the template does not have this phase: take it out',
      before: planOf(phase),
      ticked: false,
      apply: (current) => removePhase(current, phase.id),
    }));
}

export function ruleChange(card: Scorecard, { rule }: TemplateCore): TemplateChange[] {
  if (same(card.rule, rule)) return [];
  const lines = (of: Rule) => [
    ...ruleInNumbers(of, card.finance, card.criteria).map(([what, howMuch]) => `${what}: ${howMuch}`),
    `Said as: ${of.wording}`,
  ];
  const [mine, theirs] = [lines(card.rule), lines(rule)];
  const only = (these: readonly string[], those: readonly string[]) =>
    these.filter((line) => !those.includes(line)).join('\n');
  return [
    {
      id: 'rule',
      about: 'The rule',
      label: 'when to proceed',
      ...sides(only(mine, theirs), only(theirs, mine)),
      ticked: false,
      apply: (current) => ({ ...current, rule }),
    },
  ];
}
