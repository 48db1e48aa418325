/** On the way out nothing that fails may keep the rest, and the keys, open. */
export async function evenSo(step: Promise<unknown> | undefined): Promise<void> {
  try {
    await step;
  } catch (error) {
    reportError(error);
  }
}
