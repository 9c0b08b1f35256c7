package org.amana.protection.cases;

import java.util.List;
import java.util.OptionalInt;
import org.amana.platform.names.Particulars;
import org.amana.platform.names.PersonalName;
import org.amana.platform.vault.Plaintext;
import org.jspecify.annotations.Nullable;

/**
 * Who the person is, and what they told: it opens with a member's own key alone.
 *
 * @param given what the person is called; may be empty when nobody knows it yet
 * @param family may be empty
 * @param birthYear in the Gregorian calendar; null when it is not known
 * @param note in the words of whoever works on the case
 */
public record Identity(String given, String family, @Nullable Integer birthYear, String note) {

  Particulars particulars() {
    return new Particulars(
        List.of(new PersonalName(given, family)),
        birthYear == null ? OptionalInt.empty() : OptionalInt.of(birthYear),
        List.of(),
        List.of(),
        List.of());
  }

  byte[] bytes() {
    return Plaintext.of(this);
  }

  static Identity of(byte[] bytes) {
    return Plaintext.read(bytes, Identity.class);
  }

  /** Hides everything, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "Identity[…]";
  }
}
