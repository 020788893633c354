// The page calls Engine's exported methods; there is nothing to do before that.
return;
