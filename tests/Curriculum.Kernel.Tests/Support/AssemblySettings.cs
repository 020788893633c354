// Kernels in one process share the console, and the tests measure how fast they stop: one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
