/** The parts below the card: each says in a line what is in it, and its code comes when it is opened. */
import type { STATUSES } from '../../domain/scorecard/model.ts';
import type { TemplateCore } from '../../domain/scorecard/template.ts';
import { OnDemand } from './on-demand.tsx';
import type { Session } from './session.ts';

export interface Newer {
  readonly template: TemplateCore;
  readonly hash: string;
}

export const STATUS_NAMES: Readonly<Record<(typeof STATUSES)[number], string>> = {
  draft: 'draft',
  'in-review': 'in review',
  decided: 'decided',
  superseded: 'superseded',
};

const loadShared = async () => (await import('./shared-numbers.tsx')).SharedNumbers;
const loadPictures = async () => (await import('./pictures.tsx')).Pictures;
const loadPhases = async () => (await import('./phase-list.tsx')).PhaseList;
const loadOptions = async () => (await import('./option-table.tsx')).OptionTable;
const loadRule = async () => (await import('./rule-fields.tsx')).RuleFields;
const loadDecision = async () => (await import('./decision.tsx')).DecisionPart;
const loadUpdate = async () => (await import('./template-update.tsx')).TemplateUpdate;
const loadWorkings = async () => (await import('./workings-part.tsx')).Workings;

/** What money formulas are made of, below the rows. */
export function SharedNumbersPart({ session }: { session: Session }) {
  const { drivers } = session.card.value;
  const missing = session.examination.value.money?.missing ?? [];
  const open = drivers.filter(({ id }) => missing.includes(id)).length;
  return (
    <OnDemand
      id="part-drivers"
      title="Shared numbers"
      note={drivers.length === 0 ? 'none' : open === 0 ? 'all entered' : `${open} of ${drivers.length} to enter`}
      props={{ session }}
      load={loadShared}
    />
  );
}

export function Parts({ session, newer }: { session: Session; newer: Newer | undefined }) {
  const { phases, currentPhase, options, proposed, rule, status, milestones } = session.card.value;
  const at = phases.findIndex(({ id }) => id === currentPhase);
  const phaseNote =
    phases.length === 0
      ? 'none'
      : at < 0
        ? `${phases.length}, not begun`
        : `in ${at + 1} of ${phases.length}: ${phases[at]?.name ?? ''}`;
  const proposedName = options.find(({ id }) => id === proposed)?.name ?? '';
  return (
    <div class="parts">
      <OnDemand
        title="Pictures"
        note="benefit and cost, tornado, net value, weights, time"
        props={{ session }}
        load={loadPictures}
      />
      <OnDemand id="part-phases" title="Phases" note={phaseNote} props={{ session }} load={loadPhases} />
      <OnDemand
        title="Options side by side"
        note={`${options.length}, the verdict is about ${proposedName}`}
        props={{ session }}
        load={loadOptions}
      />
      <OnDemand
        title="The rule"
        note={`score ${rule.minScore}, ${Math.round(100 * rule.minCoverage)} % measured`}
        props={{ session }}
        load={loadRule}
      />
      <OnDemand
        title="Decision"
        note={`${STATUS_NAMES[status]}${milestones.length > 0 ? `, ${milestones.length} kept ${milestones.length === 1 ? 'copy' : 'copies'}` : ''}`}
        props={{ session }}
        load={loadDecision}
      />
      {newer === undefined ? null : (
        <OnDemand
          title="The template has changed"
          note="see what is new, take what you want"
          props={{ session, newer }}
          load={loadUpdate}
        />
      )}
      <OnDemand
        title="How this is computed"
        note="each formula with the numbers of this card"
        props={{ session }}
        load={loadWorkings}
      />
    </div>
  );
}
