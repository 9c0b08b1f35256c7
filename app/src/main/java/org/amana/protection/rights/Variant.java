package org.amana.protection.rights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amana.platform.language.Hyphened;

/**
 * For whom a case is worked for: many States have special procedures for women and children
 * (A/71/119, paragraph 24).
 */
enum Variant {
  ADULT(false, false),
  WOMAN(true, false),
  CHILD(false, true),
  /** A child, with the safeguards for women as well. */
  GIRL(true, true);

  private static final List<String> OF_WOMEN = List.of("safeguards");

  private static final List<String> OF_CHILDREN =
      List.of(
          "best-interests",
          "guardian",
          "placement",
          "schooling",
          "family-tracing",
          "durable-solution");

  private final boolean isFemale;
  private final boolean isChild;

  Variant(boolean isFemale, boolean isChild) {
    this.isFemale = isFemale;
    this.isChild = isChild;
  }

  static Variant of(boolean isFemale, boolean isChild) {
    return Arrays.stream(values())
        .filter(one -> one.isFemale == isFemale && one.isChild == isChild)
        .findFirst()
        .orElseThrow();
  }

  static Optional<Variant> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  public boolean isOfChildren() {
    return isChild;
  }

  /** Codes of the procedures that this one wants beside those of everybody. */
  List<String> procedures() {
    List<String> codes = new ArrayList<>(isChild ? OF_CHILDREN : List.of());
    codes.addAll(isFemale ? OF_WOMEN : List.of());
    return codes;
  }

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "rights.variant." + code();
  }
}
