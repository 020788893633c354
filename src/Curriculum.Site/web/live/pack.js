// A value as text for a link: JSON, deflated, base64 with letters an address may hold.

const most = 1_000_000; // bytes of JSON that a link may unfold to

/** Throws an Error that says in words why no link can hold it. */
export async function packed(value) {
  const json = new Blob([JSON.stringify(value)]);
  if (json.size > most) throw new Error(`it has ${json.size} bytes, and a link holds at most ${most}`);
  const stream = json.stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Throws an Error that says in words why the text is none of ours. */
export async function unpacked(text) {
  let bytes;
  try {
    bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  } catch {
    throw new Error("it was cut or changed on its way");
  }
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Error("it was cut or changed on its way");
    });
    if (done) break;
    size += value.length;
    if (size > most) {
      reader.cancel();
      throw new Error("it holds more than a notebook");
    }
    parts.push(value);
  }
  try {
    const value = JSON.parse(await new Blob(parts).text());
    if (value && typeof value === "object") return value;
  } catch {
    // told below
  }
  throw new Error("it holds no notebook");
}
