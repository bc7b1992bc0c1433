/** Word takes no longer names of bookmarks. */
const longest = 40;

/** A short number that tells texts apart (FNV-1a, 32 bits), in hexadecimal digits. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The bookmark of a clause: its id, or of a long one its beginning and a number made of all of it. */
export const bookmarkOf = (id: string): string =>
  id.length <= longest ? id : `${id.slice(0, longest - 9)}_${shortHash(id)}`;
