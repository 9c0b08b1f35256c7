package org.amana.platform.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Who has begun to sign in, and by what. Only when nothing is missing does anything open. */
record Presence(SignedIn session, Person person) {

  /** How long a proof allows what needs a fresh one. */
  static final Duration FRESH = Duration.ofMinutes(5);

  /** How far the clocks of two processes of one node may be apart. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  /** What stands between the person and the pages. */
  enum Missing {
    NOTHING,
    /** The person has a second factor and has not proved it in this session. */
    PROOF,
    /** A role of the person needs a second factor, and there is none yet. */
    ENROLMENT
  }

  Missing missing() {
    if (person.hasSecondFactor()) {
      return session.lastProof(true).isPresent() ? Missing.NOTHING : Missing.PROOF;
    }
    return person.needsSecondFactor() ? Missing.ENROLMENT : Missing.NOTHING;
  }

  /** Whether the person may set up second factors: not before the present one was proved. */
  boolean mayEnrol() {
    return missing() != Missing.PROOF;
  }

  /** Whether the strongest factor that the person has was proved within {@link #FRESH}. */
  boolean isFresh(Instant now) {
    return session
        .lastProof(person.hasSecondFactor())
        .filter(proof -> isWithin(FRESH, proof, now))
        .isPresent();
  }

  /** Nothing that lies ahead counts: else a clock that was put back would let it last for ever. */
  static boolean isWithin(Duration length, Instant begun, Instant now) {
    return now.isBefore(begun.plus(length)) && !begun.isAfter(now.plus(SKEW));
  }

  /** Where the person is led who wants to go somewhere. */
  String next(String wanted) {
    return switch (missing()) {
      case NOTHING -> wanted;
      case PROOF -> confirming(wanted);
      case ENROLMENT -> "/account/factors";
    };
  }

  /** The page where one proves a factor again, and goes on from there. */
  static String confirming(String wanted) {
    return "/confirm?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
  }
}
