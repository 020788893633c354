// Doubles as whole numbers: a double is a whole number times a power of two, so nothing is rounded.

/** The numbers times 2^k as BigInts, with the least k ≥ 0 that makes all of them whole. */
export function wholeNumbers(numbers) {
  var halved = numbers.map((x) => {
    if (!Number.isFinite(x)) throw new Error(`${x} is no number to count with.`);
    for (var k = 0; !Number.isInteger(x); k++) x *= 2;
    return { whole: BigInt(x), k: k };
  });
  var most = Math.max(...halved.map((one) => one.k));
  return { k: most, whole: halved.map((one) => one.whole << BigInt(most - one.k)) };
}
