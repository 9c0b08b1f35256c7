package org.amana.platform.access;

import org.springframework.security.access.AccessDeniedException;

/** The last proof of a factor is too old for what is asked. */
final class NotFresh extends AccessDeniedException {
  private static final long serialVersionUID = 1;

  NotFresh() {
    super("prove a factor again first");
  }
}
