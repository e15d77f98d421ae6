/** Storage is shared between the sites a browser embeds the pane in; Office names the part that is ours. */
export function storageKey(name: string): string {
  const { partitionKey } = Office.context as { readonly partitionKey?: string };
  return `${partitionKey ?? ""}${name}`;
}
