/** Needs on the left, resources on the right, and what brings them together: what Linli does, without a word. */
export function MatchingPicture() {
  return (
    <svg className="matching-picture" viewBox="0 0 240 112" aria-hidden>
      {LINES.map(([from, to, isStrong]) => (
        <path
          key={`${from}-${to}`}
          className={isStrong ? "strong" : "weak"}
          d={`M64 ${from} C 120 ${from}, 120 ${to}, 176 ${to}`}
        />
      ))}
      {HEIGHTS.map((y) => (
        <g key={y}>
          <circle className="need" cx="46" cy={y - 6} r="6.5" />
          <path className="need" d={`M33 ${y + 13} a13 13 0 0 1 26 0 z`} />
          <path className="resource" d={`M180 ${y + 13} v-15 l14 -12 14 12 v15 z`} />
          <path className="door" d={`M190 ${y + 13} v-8 h8 v8 z`} />
        </g>
      ))}
    </svg>
  );
}

const HEIGHTS = [20, 56, 92] as const;
const LINES = [
  [20, 56, true],
  [56, 20, true],
  [92, 92, true],
  [92, 56, false],
] as const;
