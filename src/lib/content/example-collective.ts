/**
 * A made-up collective, for whoever wants to look before they trust. Nobody of it exists, and no
 * place. Each language has its own, written in it. Data only: state/example.ts puts it on a board
 * that is kept nowhere.
 */

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

export interface ExampleCollective {
  readonly title: string;
  /** In the order in which they came. Whoever looks sees the board in the first one's place. */
  readonly people: readonly ExamplePerson[];
  /** In the collective's order. */
  readonly roles: readonly ExampleRole[];
}
