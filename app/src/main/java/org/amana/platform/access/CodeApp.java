package org.amana.platform.access;

import java.time.Instant;
import java.util.Optional;

/** An app that shows codes, as its owner sees it. */
record CodeApp(Instant created, Optional<Instant> used) {}
