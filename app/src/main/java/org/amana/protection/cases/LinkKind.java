package org.amana.protection.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amana.platform.language.Hyphened;

/** What two cases have to do with one another: what the first of them is to the other. */
enum LinkKind {
  /** Of one situation. */
  TOGETHER,
  CHILD_OF,
  PARTNER_OF,
  SIBLING_OF,
  /** The same person: the first goes on in the other. */
  MERGED_INTO,
  /** Not the same person, though they seem to be. */
  APART;

  /** Those of a situation, which people name themselves. */
  static final List<LinkKind> OF_A_SITUATION = List.of(TOGETHER, CHILD_OF, PARTNER_OF, SIBLING_OF);

  static Optional<LinkKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  public String code() {
    return Hyphened.of(this);
  }

  /** Whether it says what two people, or two files of one, are. */
  boolean isShown() {
    return this != APART;
  }

  /** The message key of what this case is to the other. */
  public String key(boolean isFirst) {
    boolean isOneWay = this == CHILD_OF || this == MERGED_INTO;
    return "cases.link." + code() + (isOneWay && !isFirst ? ".other" : "");
  }
}
