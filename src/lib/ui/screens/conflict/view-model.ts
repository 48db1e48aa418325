/* One's own sheets as their pages show them. */

import type { SheetFault } from '#lib/domain/conflict/sheet-bytes.ts';
import type { ConflictSheet } from '#lib/domain/conflict/sheet.ts';

/** A sheet in the list: the day it was begun, and nothing of what is in it. */
export interface SheetItem {
  readonly id: string;
  /** Null where it cannot be read. */
  readonly begun: string | null;
  readonly fault: SheetFault | null;
  /** The months that were chosen have passed. */
  readonly asks: boolean;
}

/** `new`: nothing was written yet; `unkept`: in the example. */
export type SheetTruth = 'new' | 'kept' | 'keeping' | 'not-kept' | 'unkept';

export interface SheetView {
  readonly sheet: ConflictSheet;
  readonly truth: SheetTruth;
  readonly asks: boolean;
  /** What the agreement says from whose page it was begun; null: from none that is in force. */
  readonly agreed: readonly string[] | null;
}
