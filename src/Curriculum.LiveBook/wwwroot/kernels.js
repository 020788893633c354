// The numeric library's kernels in WebAssembly itself: a module that works in .NET's own memory and has none of its
// own. Without it (an old browser, a file that did not come) .NET computes the same by itself, slower.

// A function that multiplies and adds in one rounding: only a browser with relaxed SIMD takes it.
const relaxed = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 29, 1, 27, 0, 67, 0, 0, 0, 0, 253, 19, 67, 0, 0, 0, 0,
  253, 19, 67, 0, 0, 0, 0, 253, 19, 253, 133, 2, 26, 11,
]);

/** The file that this browser can use. */
export const kernelsFile = () => (WebAssembly.validate(relaxed) ? "kernels-relaxed.wasm" : "kernels.wasm");

/** The module, compiled, or null. */
export async function compiledKernels(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? await WebAssembly.compile(await answer.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

/**
 * Puts the kernels at the end of the runtime's table of functions: their names and their addresses there. The runtime's
 * own addFunction would first look through its whole table for them.
 */
export function placeKernels(module, { memory, __indirect_function_table: table }) {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } }),
    names = Object.keys(exports),
    first = table.grow(names.length);
  for (const [at, name] of names.entries()) table.set(first + at, exports[name]);
  return { names, addresses: names.map((_, at) => first + at) };
}
