/** The local date and time of this machine, ISO without zone: "2026-03-05T14:30:00". */
export function localNow(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return `${day}T${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(":")}`;
}
