import assert from "node:assert/strict";
import { test } from "node:test";
import { withhold } from "../../../src/Curriculum.LiveBook/wwwroot/withheld.js";

class WorkerNavigator {
  get storage() {
    return "the browser's";
  }
  get language() {
    return "en";
  }
}
class EventTarget {
  addEventListener() {}
}
class WorkerGlobalScope extends EventTarget {
  get caches() {
    return "the browser's";
  }
  fetch() {}
  setTimeout() {}
}

function scope(members = {}) {
  const global = Object.create(class extends WorkerGlobalScope {}.prototype);
  return Object.assign(
    global,
    { navigator: new WorkerNavigator(), Worker: class {}, Object, tomorrow: () => {} },
    members,
  );
}

test("storage, workers, the network and what nobody has heard of go; the language and the clock stay", () => {
  const global = scope();
  withhold(global);
  for (const name of ["caches", "fetch", "Worker", "tomorrow"]) assert.equal(name in global, false, name);
  for (const name of ["Object", "setTimeout", "addEventListener", "navigator"])
    assert.equal(name in global, true, name);
  assert.equal(global.navigator.storage, undefined);
  assert.equal(global.navigator.language, "en");
});

test("what cannot be taken away is told, and no cell will run", () => {
  const global = scope();
  Object.defineProperty(global, "indexedDB", { value: {}, configurable: false });
  assert.throws(() => withhold(global), /indexedDB/);
});

test("a number that cannot be taken away does no harm", () => {
  const global = scope();
  Object.defineProperty(global, "PERSISTENT", { value: 1, configurable: false });
  withhold(global);
});
