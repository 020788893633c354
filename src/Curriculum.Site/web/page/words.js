// How search cuts text into words, in the index and in a question alike: 5.2 is one word, Plot.Slider one and its parts
// too, and A₁, A_1 and a1 are the same.

const pieces = /[^\s\p{P}\p{S}]+(?:[._][^\s\p{P}\p{S}]+)*|[∂∇∑∏∫∞≤≥≠≈∝±×·∘⊙∈√ℓℝ]/gu;

/** The words of a text, as they are looked up. */
export function words(text) {
  const found = [];
  for (const [piece] of text.normalize("NFKC").replaceAll("_", "").matchAll(pieces)) {
    const word = piece.toLowerCase();
    found.push(word);
    const parts = word.split(".");
    if (parts.length > 1 && !/^[\d.]+$/.test(word)) found.push(...parts);
  }
  return found;
}

/** What the index is made and asked with. */
export const options = {
  idField: "address",
  fields: ["title", "text", "code"],
  storeFields: ["address", "page", "title", "text"],
  tokenize: words,
  processTerm: (word) => word,
};

/** The best twenty hits. The exercise that has the number asked for comes first. */
export function hits(index, text) {
  const asked = {
    prefix: (word) => word.length > 1,
    fuzzy: (word) => (/\d/.test(word) || word.length < 4 ? false : 0.15),
    boost: { title: 3, code: 0.7 },
    boostDocument: (_, word, { title }) => (title.startsWith(`Exercise ${word} `) ? 10 : 1),
    combineWith: "AND",
  };
  return index.search(text, asked).slice(0, 20);
}
