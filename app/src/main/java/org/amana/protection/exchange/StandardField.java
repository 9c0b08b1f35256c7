package org.amana.protection.exchange;

import java.util.List;
import org.amana.platform.language.Words;
import org.amana.protection.consent.InformationGroup;

/**
 * A field of the standard.
 *
 * @param name in full, such as {@code prs_FirstName}
 * @param core whether the standard counts it as a core component
 * @param deprecated whether the standard gives it up; it is read and written all the same
 * @param group what it tells of a person, as consent names it
 * @param words our own, for readers
 * @param codes that may stand in it, as the standard spells them; empty where it has no list
 */
record StandardField(
    String name,
    FieldKind kind,
    boolean core,
    boolean deprecated,
    InformationGroup group,
    Words words,
    List<String> codes) {

  /** Between several values in one cell. */
  static final String BETWEEN = ";";

  StandardField {
    codes = codes == null ? List.of() : List.copyOf(codes);
  }
}
