/** A file with the name that it has in the situation: its path within a folder that was dropped. */
export interface NamedFile {
  readonly file: File
  readonly name: string
}

/** All files that were dropped, those in folders too, in the order of their names. */
export async function filesOf(transfer: DataTransfer): Promise<NamedFile[]> {
  // The list is empty as soon as the event is over: what is in it is asked for at once.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const plain = [...transfer.files]
  if (entries.length === 0) return plain.map((file) => ({ file, name: file.name }))
  const files = (await Promise.all(entries.map(filesIn))).flat()
  return files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

async function filesIn(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((found, failed) => entry.file(found, failed))
    return [{ file, name: entry.fullPath.replace(/^\//, '') }]
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const found: NamedFile[] = []
  for (;;) {
    // Some browsers hand out a folder a hundred entries at a time.
    const some = await new Promise<FileSystemEntry[]>((got, failed) => reader.readEntries(got, failed))
    if (some.length === 0) return found
    for (const each of some) found.push(...(await filesIn(each)))
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
