/** A file to be saved. */
export type FileToSave = { readonly name: string; readonly type: string; readonly text: string };

/** Has the browser save a file. */
export function saveFile({ name, type, text }: FileToSave): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; the address would hold the text in memory.
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
