/**
 * A made-up collective, for whoever wants to look before they trust. Nobody of it exists, and no
 * place. Each language has its own, written in it. Data only: state/example.ts puts it on a board
 * that is kept nowhere.
 */

import type { AgreementTemplate } from '#lib/content/agreement-template.ts';
import type { AnswerKind } from '#lib/domain/consent/records.ts';
import type { LineField, Occasion } from '#lib/domain/remembrance/records.ts';
import type { Every } from '#lib/domain/rotation/records.ts';

export interface ExamplePerson {
  readonly name: string;
  readonly pronouns: string;
  readonly languages: string;
  readonly helps: string;
}

export interface ExampleNotePart {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

export interface ExampleRole {
  readonly title: string;
  readonly purpose: string;
  readonly carries: string;
  readonly limits: string;
  readonly places: number;
  readonly term: string;
  /** Its last day, counted from the day on which one looks. */
  readonly endsInDays: number | null;
  /** People by name; whoever is left out is nobody there. */
  readonly holders: readonly string[];
  readonly beside?: readonly string[];
  readonly learning?: readonly string[];
  readonly next?: readonly string[];
  readonly note: readonly ExampleNotePart[];
  readonly archived?: boolean;
}

export interface ExampleRota {
  readonly name: string;
  readonly purpose: string;
  /** What passes on at each handover, a line each. */
  readonly passes: string;
  readonly beganDaysAgo: number;
  /** `HH:MM` by the clock on the wall where one looks. */
  readonly at: string;
  readonly every: Every;
  /** 1 is Monday. */
  readonly weekdays: readonly number[];
  readonly together: number;
  /** People by name; a place that nobody carries is a gap on purpose. */
  readonly places: readonly {
    readonly carry: readonly string[];
    readonly learn?: readonly string[];
  }[];
}

/** Days are counted from the day on which one looks; `untilDays` null: until they say otherwise. */
export interface ExampleRest {
  readonly name: string;
  readonly fromDays: number;
  readonly untilDays: number | null;
  readonly contact: 'may-ask' | 'quiet';
}

/** Days are counted from the day on which one looks. */
export interface ExampleMemorial {
  /** Who began the page, and cares for it; by name, as everywhere below. */
  readonly by: string;
  readonly beganDaysAgo: number;
  readonly lines: Partial<Readonly<Record<LineField, string>>> & {
    readonly name: string;
    readonly status: string;
  };
  readonly story: readonly string[];
  readonly memories: readonly {
    readonly by: string;
    readonly words: string;
    readonly song?: string;
    readonly food?: string;
    /** Somebody outside the board, as they want to be called; they said yes. */
    readonly toldBy?: string;
  }[];
  readonly lights: readonly string[];
  readonly carries: readonly { readonly by: string; readonly words: string }[];
  readonly gatherings: readonly {
    readonly by: string;
    readonly occasion: Occasion;
    readonly words: string;
    /** `MM-DD`: the next one. */
    readonly on: string;
    readonly isYearly: boolean;
  }[];
}

/** Moments are counted from the one in which one looks. */
export interface ExampleAgreement {
  /** What it began with. */
  readonly from: AgreementTemplate;
  /** Who began it and tends it; by name, as everywhere below. */
  readonly by: string;
  readonly beganDaysAgo: number;
  /** What the group has put for each blank; any other is still open. */
  readonly filled: Readonly<Record<string, string>>;
  readonly comments: readonly { readonly by: string; readonly words: string }[];
  readonly round: {
    readonly by: string;
    readonly openedDaysAgo: number;
    /** Below nothing: it ended so many days ago. */
    readonly endsInDays: number;
    readonly reviewInDays: number;
    readonly answers: readonly {
      readonly by: string;
      readonly says: AnswerKind;
      readonly words?: string;
    }[];
  } | null;
}

export interface ExampleCollective {
  readonly title: string;
  /** In the order in which they came. Whoever looks sees the board in the first one's place. */
  readonly people: readonly ExamplePerson[];
  /** In the collective's order. */
  readonly roles: readonly ExampleRole[];
  /** In the collective's order. */
  readonly rotas: readonly ExampleRota[];
  readonly rests: readonly ExampleRest[];
  readonly memorials: readonly ExampleMemorial[];
  readonly agreements: readonly ExampleAgreement[];
}
