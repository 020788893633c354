// A register of 128 bits, and what it can do with numbers T: f32 or f64.

/** Bytes at the start of a kernel's scratch memory: eight rows of two registers, for columns that do not fill them. */
export const BLOCK: usize = 256;

/** Numbers in one register. */
export class Lanes {
  @inline static of<T>(): i32 {
    return 16 / <i32>sizeof<T>();
  }
}

/** ab + c: in one rounding where the module is built for machines that have it. */
export class Multiply {
  @inline static add<T>(a: v128, b: v128, c: v128): v128 {
    return ASC_FEATURE_RELAXED_SIMD ? v128.relaxed_madd<T>(a, b, c) : v128.add<T>(v128.mul<T>(a, b), c);
  }
}

/** a where test > 0, where x = y, where x = y or x is NaN; else b. */
export class Where {
  @inline static positive<T>(test: v128, a: v128, b: v128): v128 {
    return v128.bitselect(a, b, v128.gt<T>(test, v128.splat<T>(0)));
  }

  @inline static equal<T>(x: v128, y: v128, a: v128, b: v128): v128 {
    return v128.bitselect(a, b, v128.eq<T>(x, y));
  }

  @inline static largest<T>(x: v128, y: v128, a: v128, b: v128): v128 {
    return v128.bitselect(a, b, v128.or(v128.eq<T>(x, y), v128.ne<T>(x, x)));
  }
}
