/**
 * Whether bytes are what a version names: the first digits of their SHA-256. A page that is open while its site is
 * renewed would mix an old engine with new files. Without a version, or where the browser has no hashes, there is
 * nothing to hold them against.
 */
export async function isOfVersion(bytes, version) {
  if (!version || !crypto.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes), 0, version.length / 2);
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("") === version;
}
