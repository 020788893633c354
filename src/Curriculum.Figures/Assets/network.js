// Runs a trained network in a page: w = F(x, v), from layers and weights that travel in the figure (NetworkData.cs).
// A sample lies pixel by pixel in reading order, the channels of one pixel together, as in the library.

/** All weights of a network's data, in their order. */
export function networkNumbers(data) {
  var bytes = Uint8Array.from(atob(data.x), (c) => c.charCodeAt(0)),
    view = new DataView(bytes.buffer),
    numbers = new Float32Array(bytes.length / 4);
  for (var i = 0; i < numbers.length; i++) numbers[i] = view.getFloat32(4 * i, true);
  return numbers;
}

/** forward(v) gives w; probabilities(v) its softmax. Throws where layers and weights do not fit each other. */
export function trainedNetwork(data) {
  var most = 1e8; // multiplications: beyond that a page would stand still
  var x = networkNumbers(data),
    used = 0,
    work = 0;

  function take(count) {
    if (!(count >= 0 && used + count <= x.length)) throw new Error("A network's layers need more weights than it has.");
    used += count;
    return x.subarray(used - count, used);
  }

  function size(shape) {
    return shape[0] * shape[1] * shape[2];
  }

  function fit(holds, layer, shape) {
    if (!holds) throw new Error(`The layer ${layer.op} does not take ${shape.join("×")} numbers.`);
  }

  function effort(count) {
    work += count;
    if (!(work <= most)) throw new Error(`A network of more than ${most} multiplications does not run in a page.`);
  }

  function each(f) {
    return (shape) => {
      effort(size(shape));
      return { out: shape, run: (v) => v.map(f) };
    };
  }

  // w = A v + b, A by columns.
  function affine(layer, shape) {
    var n = layer.n,
      m = layer.m;
    fit(size(shape) === n, layer, shape);
    effort(n * m);
    var A = take(n * m),
      b = layer.bias ? take(m) : null;
    return {
      out: [m, 1, 1],
      run: (v) => {
        var w = new Float64Array(m);
        if (b) w.set(b);
        for (var j = 0; j < n; j++) {
          var vj = v[j];
          if (vj !== 0) for (var i = 0, at = j * m; i < m; i++) w[i] += A[at + i] * vj;
        }
        return w;
      },
    };
  }

  // Calls visit(offset of the window's pixel in v, number of that pixel in the window) for those inside the image.
  function windows(shape, window, visit) {
    for (var p = 0; p < window.rows; p++)
      for (var q = 0; q < window.columns; q++) {
        var i = window.i + p,
          j = window.j + q;
        if (i >= 0 && i < shape[1] && j >= 0 && j < shape[2])
          visit((i * shape[2] + j) * shape[0], p * window.columns + q);
      }
  }

  // w[o, i, j] = b[o] + Σ A[o, (p, q, c)] v[c, i·stride + p − padding, j·stride + q − padding]
  function convolution(layer, shape) {
    var c = layer.inputs,
      o = layer.outputs,
      rows = layer.rows,
      columns = layer.columns;
    var high = Math.floor((shape[1] + 2 * layer.up - rows) / layer.stride) + 1,
      wide = Math.floor((shape[2] + 2 * layer.left - columns) / layer.stride) + 1;
    fit(shape[0] === c && high > 0 && wide > 0, layer, shape);
    effort(high * wide * rows * columns * c * o);
    var A = take(rows * columns * c * o),
      b = take(o);
    return {
      out: [o, high, wide],
      run: (v) => {
        var w = new Float64Array(o * high * wide);
        for (var i = 0, to = 0; i < high; i++)
          for (var j = 0; j < wide; j++, to += o) {
            w.set(b, to);
            var corner = { i: i * layer.stride - layer.up, j: j * layer.stride - layer.left, rows, columns };
            windows(shape, corner, (from, place) => {
              for (var k = 0; k < c; k++)
                for (var n = 0, at = (place * c + k) * o; n < o; n++) w[to + n] += A[at + n] * v[from + k];
            });
          }
        return w;
      },
    };
  }

  // The largest or the mean number of each window, channel by channel.
  function pooling(layer, shape) {
    var c = shape[0],
      high = Math.floor((shape[1] - layer.size) / layer.stride) + 1,
      wide = Math.floor((shape[2] - layer.size) / layer.stride) + 1;
    fit(high > 0 && wide > 0, layer, shape);
    effort(high * wide * c * layer.size * layer.size);
    var mean = layer.op === "mean",
      share = 1 / (layer.size * layer.size);
    return {
      out: [c, high, wide],
      run: (v) => {
        var w = new Float64Array(c * high * wide).fill(mean ? 0 : Number.NEGATIVE_INFINITY);
        for (var i = 0, to = 0; i < high; i++)
          for (var j = 0; j < wide; j++, to += c) {
            var corner = { i: i * layer.stride, j: j * layer.stride, rows: layer.size, columns: layer.size };
            windows(shape, corner, (from) => {
              for (var k = 0; k < c; k++)
                w[to + k] = mean ? w[to + k] + share * v[from + k] : Math.max(w[to + k], v[from + k]);
            });
          }
        return w;
      },
    };
  }

  // w = g (v − μ)/√(σ² + ε) + b with the running averages, channel by channel.
  function normalized(layer, shape) {
    var c = shape[0];
    fit(layer.channels === c, layer, shape);
    effort(size(shape));
    var g = take(c),
      b = take(c),
      mean = take(c),
      variance = take(c);
    return {
      out: shape,
      run: (v) =>
        v.map((number, at) => {
          var k = at % c;
          return (g[k] * (number - mean[k])) / Math.sqrt(variance[k] + layer.epsilon) + b[k];
        }),
    };
  }

  // w = v + F(v)
  function residual(layer, shape) {
    var inner = chain(layer.layers, shape);
    fit(size(inner.out) === size(shape), layer, shape);
    return {
      out: shape,
      run: (v) => {
        var w = inner.run(v);
        return w.map((number, i) => number + v[i]);
      },
    };
  }

  function read(to) {
    return (layer, shape) => {
      var out = to(layer, shape);
      fit(size(out) === size(shape), layer, shape);
      return { out: out, run: (v) => v };
    };
  }

  var kinds = {
    affine: affine,
    conv: convolution,
    max: pooling,
    mean: pooling,
    norm: normalized,
    residual: residual,
    relu: (_, shape) => each((v) => Math.max(v, 0))(shape),
    tanh: (_, shape) => each(Math.tanh)(shape),
    sigmoid: (_, shape) => each((v) => 1 / (1 + Math.exp(-v)))(shape),
    image: read((layer) => layer.shape),
    flatten: read((_, shape) => [size(shape), 1, 1]),
  };

  function chain(layers, input) {
    var shape = input,
      runs = layers.map((layer) => {
        if (!Object.hasOwn(kinds, layer.op)) throw new Error(`A page has no layer ${layer.op}.`);
        var one = kinds[layer.op](layer, shape);
        shape = one.out;
        return one.run;
      });
    return { out: shape, run: (v) => runs.reduce((value, run) => run(value), v) };
  }

  effort(size(data.input));
  var whole = chain(data.layers, data.input);
  if (used !== x.length) throw new Error(`A network has ${x.length} weights, and its layers take ${used}.`);

  function forward(v) {
    return whole.run(Float64Array.from(v));
  }

  function probabilities(v) {
    var w = forward(v),
      top = w.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
      e = w.map((number) => Math.exp(number - top)),
      sum = e.reduce((a, b) => a + b, 0);
    return e.map((number) => number / sum);
  }

  return { inputs: size(data.input), outputs: size(whole.out), forward: forward, probabilities: probabilities };
}
