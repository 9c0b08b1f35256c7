package org.amana.platform.access;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.mock.web.MockHttpServletResponse;

/** What somebody who asks for an address is answered, as far as it concerns who may. */
enum Answer {
  /** The room answered, whatever it found. */
  LET_IN,
  HIDDEN,
  REFUSED,
  LED_TO_SIGN_IN,
  LED_TO_CONFIRM,
  LED_TO_ENROL;

  static Answer of(MockHttpServletResponse answer) {
    String to = answer.getRedirectedUrl();
    if (to != null && to.startsWith("/en/sign-in")) {
      return LED_TO_SIGN_IN;
    }
    if (to != null && to.startsWith("/en/confirm?to=")) {
      return LED_TO_CONFIRM;
    }
    if (to != null && to.equals("/en/account/factors")) {
      return LED_TO_ENROL;
    }
    return switch (answer.getStatus()) {
      case 403 -> REFUSED;
      case 404 -> HIDDEN;
      default -> LET_IN;
    };
  }

  /** A page that is not there, or that leads to one's own factors, is an answer of the room. */
  private static final Set<Answer> OF_THE_ROOM = EnumSet.of(LET_IN, HIDDEN, LED_TO_ENROL);

  /** The answers that are right by a row of the table. */
  static Set<Answer> right(Set<String> row, Asker asker) {
    if (row.contains("public")) {
      return EnumSet.of(LET_IN, HIDDEN);
    }
    return switch (asker.way()) {
      case STRANGER -> EnumSet.of(LED_TO_SIGN_IN);
      case UNPROVED -> unproved(row);
      case ENROLLING -> enrolling(row);
      case FRESH -> signedIn(row, asker.role().orElseThrow());
      case STALE ->
          row.contains("fresh")
              ? EnumSet.of(REFUSED, LED_TO_CONFIRM)
              : signedIn(row, asker.role().orElseThrow());
    };
  }

  private static Set<Answer> enrolling(Set<String> row) {
    if (row.contains("shown")) {
      return EnumSet.of(LET_IN);
    }
    return row.contains("enrolling") || row.contains("on-the-way")
        ? OF_THE_ROOM
        : EnumSet.of(LED_TO_ENROL);
  }

  private static Set<Answer> unproved(Set<String> row) {
    if (row.contains("without-second-factor")) {
      return EnumSet.of(REFUSED);
    }
    return row.contains("on-the-way") ? OF_THE_ROOM : EnumSet.of(LED_TO_CONFIRM);
  }

  private static Set<Answer> signedIn(Set<String> row, Role role) {
    if (row.contains("need-to-know")) {
      return EnumSet.of(REFUSED, HIDDEN);
    }
    if (row.contains("without-second-factor") && role.needsSecondFactor()) {
      return EnumSet.of(REFUSED);
    }
    boolean everybody =
        row.contains("signed-in") || row.contains("on-the-way") || row.contains("enrolling");
    boolean isColleague = row.contains("colleague") && role.needsSecondFactor();
    return everybody || isColleague || row.contains(role.code())
        ? OF_THE_ROOM
        : EnumSet.of(REFUSED);
  }
}
