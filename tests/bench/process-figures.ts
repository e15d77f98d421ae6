/** User CPU of this process so far: the machine may be shared, so the clock says little. */
export const userSeconds = (): number => process.cpuUsage().user / 1e6;

const KIB_PER_MIB = 1024;

/** Starts to watch memory; the answer is how far its peak rose above what is held now, in MiB. */
export function memoryAbove(): () => number {
  const held = process.memoryUsage().rss / KIB_PER_MIB / KIB_PER_MIB;
  return () => Math.max(0, process.resourceUsage().maxRSS / KIB_PER_MIB - held);
}
