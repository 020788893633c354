// A board that is played on. Where a cell's text answers a move, as `game = Answer(game, "c3")` does, a click on a
// point of the board under it, or a name typed into the field below, takes the place of that move, and the cell runs.
// What is legal, the answer and the picture are the cell's own C#; here nobody knows a rule.

const answer = /(\bAnswer\(\s*\w+\s*,\s*")([a-z]+\d*)("\s*\))/i;
const named = /^[a-z]\d{1,2}$|^pass$/i;

/** The text with another move in it; null where it answers none, or where the move is no name of a point. */
export function withMove(text, move) {
  const name = move.trim().toLowerCase();
  return answer.test(text) && named.test(name) ? text.replace(answer, `$1${name}$3`) : null;
}

/** The point that a label of the board begins with: "c3, black" is c3. */
export function pointOf(label) {
  return /^[a-z]\d{1,2}(?=,|$)/.exec(label ?? "")?.[0] ?? null;
}

export class BoardPlay {
  #cell;
  #play;
  #form = null;

  /** play(text): the cell runs with this text; false while another one runs. */
  constructor(cell, play) {
    this.#cell = cell;
    this.#play = play;
    cell.place.addEventListener("drawn", ({ target }) => this.#listen(target));
  }

  /** The cell has run: where its text answers a move, the board is ready for the next. */
  ran() {
    const moves = withMove(this.#cell.text, "pass") !== null;
    if (moves && !this.#form) this.#form = this.#make();
    if (this.#form) this.#form.hidden = !moves;
  }

  #listen(figure) {
    for (const plot of figure.querySelectorAll(".js-plotly-plot")) {
      if (plot.dataset.played) continue;
      plot.dataset.played = "yes";
      plot.on("plotly_click", ({ points }) => this.#move(pointOf(points[0]?.text)));
    }
  }

  // The board is live once its cell ran in this session: before, there is no game to play on.
  #move(point) {
    const text = point && this.#form && withMove(this.#cell.text, point);
    return text ? this.#play(text) : false;
  }

  #make() {
    const form = document.createElement("form");
    form.className = "live-move";
    const label = form.appendChild(document.createElement("label"));
    const field = document.createElement("input");
    Object.assign(field, { name: "move", size: 5, maxLength: 4, autocomplete: "off", spellcheck: false });
    label.append("Your move: click a point, or type it ", field);
    const play = form.appendChild(document.createElement("button"));
    play.textContent = "Play";
    const pass = form.appendChild(document.createElement("button"));
    Object.assign(pass, { type: "button", textContent: "Pass" });
    pass.addEventListener("click", () => this.#move("pass"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.#move(field.value)) field.value = "";
      else field.select();
    });
    this.#cell.place.after(form);
    return form;
  }
}
