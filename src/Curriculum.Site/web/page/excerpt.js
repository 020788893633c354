/** At most 150 letters of a hit's text, beginning a little before the first word that was found. */
export function excerpt({ text, terms }) {
  const at = Math.max(
    0,
    Math.min(...terms.map((term) => text.toLowerCase().indexOf(term)).filter((k) => k >= 0), text.length) - 40,
  );
  return (at > 0 && at < text.length ? `… ${text.slice(text.indexOf(" ", at) + 1)}` : text).slice(0, 150);
}
