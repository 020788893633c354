// The service worker of version @@VERSION@@: nothing is kept yet.
self.addEventListener("install", () => self.skipWaiting());
