// Which files were made here: the browser keeps their hashes, so that a reader's own file is known when it comes back.
// A hash and no name: nobody else can make a file that passes for the reader's.
const key = "curriculum/files";
const most = 50;

const nameOf = async (texts) => {
  const bytes = new TextEncoder().encode(JSON.stringify(texts));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

function made() {
  try {
    const list = JSON.parse(localStorage.getItem(key));
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

/** Remembers what a downloaded file holds. Without storage, or without hashes, nothing is remembered. */
export async function remember(texts) {
  try {
    const name = await nameOf(texts);
    localStorage.setItem(key, JSON.stringify([...made().filter((other) => other !== name), name].slice(-most)));
  } catch (error) {
    console.info("The file will not be recognised:", error.message);
  }
}

/** Whether a file that holds this was downloaded in this browser. */
export async function isOwn(texts) {
  try {
    return made().includes(await nameOf(texts));
  } catch {
    return false;
  }
}
