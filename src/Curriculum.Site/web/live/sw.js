// The service worker: nothing is kept yet.
self.addEventListener("install", () => self.skipWaiting());
