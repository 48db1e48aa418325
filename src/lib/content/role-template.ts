/**
 * A ready-made beginning for a care role. A collective changes every word of it; nothing on the board
 * remembers which one a role began with.
 */

export interface RoleTemplate {
  readonly key:
    | 'care-coordination'
    | 'night-phone'
    | 'food'
    | 'childcare'
    | 'check-ins'
    | 'company'
    | 'voice'
    | 'welcome';
  readonly fields: {
    readonly title: string;
    readonly purpose: string;
    readonly carries: string;
    readonly limits: string;
    readonly places: number;
    readonly term: string;
    readonly until: null;
  };
  /** The headings with which the handover note begins. */
  readonly noteHeadings: readonly string[];
}
