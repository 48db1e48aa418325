/* What the vault is doing, in words, for the sign of progress. */
import { m } from '#lib/paraglide/messages.js';
import type { VaultPhase } from './view-model.ts';

const PHASE: Record<VaultPhase, () => string> = {
  tuning: m.entry_phase_tuning,
  stretching: m.entry_phase_stretching,
  sealing: m.entry_phase_sealing,
  opening: m.entry_phase_opening,
};

export function phaseText(phase: VaultPhase): string {
  return PHASE[phase]();
}
