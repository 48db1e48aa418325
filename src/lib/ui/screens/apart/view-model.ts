/*
 * Somebody to whom nothing falls for now, as their page, home and the people’s list say it. Who said so is
 * not told: it is nobody’s doing.
 */
export interface ApartView {
  /** The first day of it. */
  readonly from: string;
  /** Their own device has said since that they are there. */
  readonly saysHere: boolean;
}
