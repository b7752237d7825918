/**
 * Lets come what is on its way. In turns of the event loop, not by the clock: what takes some turns is there
 * after them also on a machine on which each takes long.
 */
export async function settled(turns = 20): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
}
