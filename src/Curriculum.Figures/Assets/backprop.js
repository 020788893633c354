// The computational graph of w = A₂ ReLU(A₁ v + b₁) (+ b₂) and L = ½(w − y)², step by step: values forward, then
// slopes, back through the whole graph at once or forward once for each weight. A multiplication counts unless a factor
// is the 0 or 1 of a ReLU, a bias or the beginning.

/** A number for a reader: at most four digits, with a true minus. */
export function graphNumber(x) {
  return String(Number(x.toPrecision(4))).replace("-", "−");
}

/**
 * data: v, y, A1 (rows), b1, A2 (one row), b2 (or null). mode: "backward" or "forward". Gives steps with the words to
 * say, the values known, the slopes known (of nodes and of weights), the edges in use with what is written on them, and
 * the multiplications so far (those of the slopes alone).
 */
export function graphSteps(data, mode) {
  var n = data.v.length,
    m = data.b1.length,
    show = graphNumber,
    inputs = Array.from({ length: n }, (_, j) => j),
    neurons = Array.from({ length: m }, (_, i) => i);
  var z = neurons.map((i) => data.A1[i].reduce((sum, a, j) => sum + a * data.v[j], data.b1[i])),
    on = z.map((value) => (value > 0 ? 1 : 0)),
    h = z.map((value, i) => (on[i] ? value : 0)),
    w = neurons.reduce((sum, i) => sum + data.A2[i] * h[i], data.b2 ?? 0),
    e = w - data.y;
  var values = {},
    slopes = {},
    count = 0,
    steps = [];

  function sub(k) {
    return String(k + 1).replace(/\d/g, (digit) => "₀₁₂₃₄₅₆₇₈₉"[digit]);
  }
  function sum(parts) {
    return parts.filter((part) => part !== null).join(" + ");
  }
  // What is in brackets stays a factor.
  function factor(x) {
    return x < 0 ? `(${show(x)})` : show(x);
  }
  function step(words, edges, at) {
    steps.push({
      words: words,
      edges: edges,
      at: at || [],
      values: Object.assign({}, values),
      slopes: Object.assign({}, slopes),
      count: count,
    });
  }
  function edge(from, to, text) {
    return { from: from, to: to, text: text };
  }

  // Forward: the values.
  inputs.forEach((j) => {
    values[`v${j}`] = data.v[j];
  });
  step(
    `The input: ${inputs.map((j) => `v${sub(j)} = ${show(data.v[j])}`).join(", ")}. ` +
      `The wanted answer is ${show(data.y)}.`,
    [],
  );
  neurons.forEach((i) => {
    values[`z${i}`] = z[i];
    var products = inputs.map((j) => `${factor(data.A1[i][j])} · ${factor(data.v[j])}`);
    step(
      `Forward: z${sub(i)} = ${sum([...products, factor(data.b1[i])])} = ${show(z[i])}.`,
      inputs.map((j) => edge(`v${j}`, `z${i}`, products[j])),
      [`z${i}`],
    );
  });
  neurons.forEach((i) => {
    values[`h${i}`] = h[i];
  });
  step(
    `Forward: ReLU lets ${
      neurons
        .filter((i) => on[i])
        .map((i) => `z${sub(i)}`)
        .join(", ") || "nothing"
    } through; the others give 0.`,
    neurons.map((i) => edge(`z${i}`, `h${i}`, "")),
    neurons.map((i) => `h${i}`),
  );
  values.w = w;
  var terms = neurons.map((i) => `${factor(data.A2[i])} · ${factor(h[i])}`);
  step(
    `Forward: w = ${sum([...terms, data.b2 === null ? null : factor(data.b2)])} = ${show(w)}.`,
    neurons.map((i) => edge(`h${i}`, "w", terms[i])),
    ["w"],
  );
  values.L = 0.5 * e * e;
  step(`Forward: L = ½ (${show(w)} − ${factor(data.y)})² = ${show(values.L)}.`, [edge("w", "L", "")], ["L"]);
  var value = steps.length - 1;

  function backward() {
    slopes.w = e;
    step(`Back: ∂L/∂w = w − y = ${show(e)}.`, [edge("w", "L", show(e))], ["w"]);
    neurons.forEach((i) => {
      slopes[`c${i}`] = h[i] * e;
    });
    if (data.b2 !== null) slopes.d = e;
    count += m;
    step(
      `Back to the weights of A₂: on each edge what stood in front of it forward, h, times what came, ${show(e)}.`,
      neurons.map((i) => edge(`h${i}`, "w", `${factor(h[i])} · ${factor(e)} = ${show(h[i] * e)}`)),
    );
    neurons.forEach((i) => {
      slopes[`h${i}`] = data.A2[i] * e;
    });
    count += m;
    step(
      `Back to h: on each edge the local derivative, its weight, times what came, ${show(e)}.`,
      neurons.map((i) => edge(`h${i}`, "w", `${factor(data.A2[i])} · ${factor(e)} = ${show(data.A2[i] * e)}`)),
      neurons.map((i) => `h${i}`),
    );
    neurons.forEach((i) => {
      slopes[`z${i}`] = on[i] * data.A2[i] * e;
    });
    step(
      "Back through ReLU: its local derivative is 1 where the neuron is on and 0 where it is off. Nothing to multiply.",
      neurons.map((i) => edge(`z${i}`, `h${i}`, `${on[i]}`)),
      neurons.map((i) => `z${i}`),
    );
    neurons.forEach((i) => {
      inputs.forEach((j) => {
        slopes[`a${i},${j}`] = data.v[j] * slopes[`z${i}`];
      });
      slopes[`b${i}`] = slopes[`z${i}`];
      count += n;
      step(
        `Back to the weights of neuron ${i + 1}: v times what came, ${show(slopes[`z${i}`])}; ` +
          `and ∂L/∂b${sub(i)} = ${show(slopes[`z${i}`])}.`,
        inputs.map((j) =>
          edge(`v${j}`, `z${i}`, `${factor(data.v[j])} · ${factor(slopes[`z${i}`])} = ${show(slopes[`a${i},${j}`])}`),
        ),
        [`z${i}`],
      );
    });
    var weights = count;
    inputs.forEach((j) => {
      var parts = neurons.map((i) => data.A1[i][j] * slopes[`z${i}`]);
      slopes[`v${j}`] = parts.reduce((a, b) => a + b, 0);
      count += m;
      step(
        `Back to the input v${sub(j)}: forward it went ${m} ways, so what comes back on them adds: ` +
          `${sum(parts.map(factor))} = ${show(slopes[`v${j}`])}.` +
          (j === n - 1
            ? ` All weights took ${weights} multiplications; the inputs, for which training does not ask, ` +
              `${count - weights} more.`
            : ""),
        neurons.map((i) =>
          edge(`v${j}`, `z${i}`, `${factor(data.A1[i][j])} · ${factor(slopes[`z${i}`])} = ${show(parts[i])}`),
        ),
        [`v${j}`],
      );
    });
    return weights;
  }

  // One pass for each weight: its slope goes forward along the one path that it is on.
  function forward() {
    function pass(id, name, i, start, first, words) {
      var after = on[i] * start,
        toW = data.A2[i] * after;
      count += 2;
      slopes[id] = toW * e;
      step(
        `Pass ${++passes}, for ${name}: ${words} ReLU times ${on[i]}, then times ${factor(data.A2[i])}, ` +
          `then times w − y = ${show(e)}. ∂L/∂${name} = ${show(slopes[id])}.`,
        [
          ...first,
          edge(`z${i}`, `h${i}`, `${on[i]}`),
          edge(`h${i}`, "w", `${factor(data.A2[i])} · ${factor(after)} = ${show(toW)}`),
          edge("w", "L", `${factor(e)} · ${factor(toW)} = ${show(toW * e)}`),
        ],
      );
    }
    var passes = 0;
    inputs.forEach((j) => {
      neurons.forEach((i) => {
        var name = `a${sub(i)}${sub(j)}`;
        pass(
          `a${i},${j}`,
          name,
          i,
          data.v[j],
          [edge(`v${j}`, `z${i}`, show(data.v[j]))],
          `z${sub(i)} moves v${sub(j)} = ${show(data.v[j])} times as fast.`,
        );
      });
    });
    neurons.forEach((i) => {
      pass(`b${i}`, `b${sub(i)}`, i, 1, [], `z${sub(i)} moves as fast.`);
    });
    neurons.forEach((i) => {
      count += 1;
      slopes[`c${i}`] = h[i] * e;
      step(
        `Pass ${++passes}, for c${sub(i)}: w moves h${sub(i)} = ${show(h[i])} times as fast, ` +
          `then times w − y = ${show(e)}. ∂L/∂c${sub(i)} = ${show(h[i] * e)}.`,
        [edge(`h${i}`, "w", show(h[i])), edge("w", "L", `${factor(e)} · ${factor(h[i])} = ${show(h[i] * e)}`)],
      );
    });
    if (data.b2 !== null) {
      slopes.d = e;
      step(`Pass ${++passes}, for d: w moves as fast, L w − y = ${show(e)} times.`, [edge("w", "L", show(e))]);
    }
    steps[steps.length - 1].words +=
      ` All weights took ${passes} passes and ${count} multiplications, though no pass went where its weight does ` +
      "not reach.";
    return count;
  }

  var total = mode === "forward" ? forward() : backward();
  return { steps: steps, value: value, weights: total };
}
