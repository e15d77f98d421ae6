/** The picture of `assets/linli.svg`, drawn in place so that it is sharp at any scale and needs no address. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden>
      <path fill="#0b6a6e" d="M2 25 20 8l18 17v31H2z" />
      <path fill="#fff" d="M25 56V35.500L44 17l19 18.500V56z" />
      <path fill="#f2a33a" d="M28 36.500 44.500 21 61 36.500V56H28z" />
      <path fill="#fff" d="M9 56V41a4.500 4.500 0 0 1 9 0v15z" />
      <path fill="#fff" d="M39 56V45.500a5.500 5.500 0 0 1 11 0V56z" />
    </svg>
  );
}
