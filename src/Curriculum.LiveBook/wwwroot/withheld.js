// What a cell finds in the worker: the language itself, and what .NET asks of a browser while it runs. All else goes
// before the first cell: a cell can call any function of JavaScript, and one that reached the browser's storage, the
// network or another worker would live on after its page. A list of what may stay, for browsers learn new things every
// month.

const language =
  "globalThis Infinity NaN undefined Object Function Array Number Boolean String Symbol BigInt Math JSON Reflect " +
  "Proxy Date RegExp Promise Map Set WeakMap WeakSet WeakRef FinalizationRegistry Iterator AsyncIterator Error " +
  "AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError ArrayBuffer " +
  "SharedArrayBuffer DataView Atomics Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array " +
  "Uint32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array parseInt parseFloat isNaN " +
  "isFinite decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval Intl Temporal " +
  "WebAssembly constructor";

const browser =
  "self location navigator console performance crypto setTimeout clearTimeout setInterval clearInterval " +
  "queueMicrotask structuredClone atob btoa TextEncoder TextDecoder URL URLSearchParams Event EventTarget " +
  "MessageEvent ErrorEvent AbortController AbortSignal DOMException addEventListener removeEventListener " +
  "dispatchEvent isSecureContext origin getDotnetRuntime";

const ofNavigator = "constructor hardwareConcurrency language languages userAgent platform onLine";

const words = (text) => new Set(text.split(" "));

/** Takes away from a worker's global object whatever is not on the list. Throws where a browser does not let it. */
export function withhold(global) {
  // First the navigator: after it, who reaches storage from there is gone.
  if (global.navigator) strip(global.navigator, words(ofNavigator));
  strip(global, words(`${language} ${browser}`));
}

function strip(object, allowed) {
  for (let owner = object; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
    for (const key of Reflect.ownKeys(owner)) {
      if (typeof key === "symbol" || allowed.has(key) || Reflect.deleteProperty(owner, key)) continue;
      const { value, get } = Reflect.getOwnPropertyDescriptor(owner, key);
      if (get || (value !== null && (typeof value === "object" || typeof value === "function")))
        throw new Error(`this browser does not let the page keep ${key} from its cells`);
    }
  }
}
