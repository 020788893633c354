// A guess as a number, and where it stands beside the answer on a line.

/** The number in a reader's text, or null: 1,800 and 1 800 are 1800, 3.2 and -1 are what they are. */
export function guessIn(text) {
  const plain = text.trim().replace(/(?<=\d)[ ,\u00a0\u202f](?=\d{3}(?!\d))/g, "");
  if (!/^[-+−]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain)) return null;
  const number = Number(plain.replace("−", "-"));
  return Number.isFinite(number) ? number : null;
}

/** A number as a page writes it: four digits, and no more than three zeros. */
export function written(number) {
  const size = Math.abs(number);
  if (number !== 0 && (size < 1e-3 || size >= 1e9)) return number.toExponential(2).replace("e+", "e");
  return number.toLocaleString("en", { maximumSignificantDigits: size >= 1e4 ? 9 : 4 });
}

/**
 * Where guess and answer stand on a line from 0 to 1, the further one at 0.88 (or at 0.12): by their ratio where both
 * are positive and far apart, else by their difference, with 0 on the line.
 */
export function placesOf(guess, answer) {
  const [low, high] = [Math.min(guess, answer), Math.max(guess, answer)];
  const far = low > 0 && high / low > 20;
  const of = far ? Math.log : (value) => value;
  const [from, to] = far ? [of(low), of(high)] : [Math.min(0, low), Math.max(0, high)];
  const place = (value) => (to === from ? 0.5 : 0.12 + (0.76 * (of(value) - from)) / (to - from));
  return { guess: place(guess), answer: place(answer), zero: far || to === from ? null : place(0) };
}

/** Both in words. */
export function wordsOf(guess, answer, unit) {
  const said = `You guessed ${written(guess)}. The figure shows ${written(answer)} ${unit}`;
  if (written(guess) === written(answer)) return `${said}: exactly that.`;
  if (guess <= 0 || answer <= 0) return `${said}.`;
  const ratio = Math.max(guess / answer, answer / guess);
  if (ratio < 1.1) return `${said}: nearly that.`;
  return `${said}, ${written(Number(ratio.toPrecision(2)))} times as ${answer > guess ? "much" : "little"}.`;
}
