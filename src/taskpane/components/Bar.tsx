/** Drawn beside the same number in words, so it stays silent for screen readers. */
export function Bar({ share }: { readonly share: number | null }) {
  return (
    <span className="bar" aria-hidden>
      <span style={{ inlineSize: `${(share ?? 0) * 100}%` }} />
    </span>
  );
}
