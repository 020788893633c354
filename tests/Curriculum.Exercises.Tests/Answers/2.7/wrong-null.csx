// verdict: keep working
// words: null
IOwnValue OwnValue(Counted x) => null;
