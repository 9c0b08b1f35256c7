package org.amana.platform.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * That a person asked for a new key, having lost both phrase and kit.
 *
 * @param agreed how many custodians have agreed
 * @param files how many files were opened to the person before
 */
public record Renewal(UUID id, Holder holder, Instant askedAt, int agreed, int files) {

  /** After which it counts no more. */
  public static final Duration LASTS = Duration.ofDays(3);

  public Instant endsAt() {
    return askedAt.plus(LASTS);
  }

  public boolean isAgreed() {
    return agreed >= Custody.NEEDED;
  }
}
