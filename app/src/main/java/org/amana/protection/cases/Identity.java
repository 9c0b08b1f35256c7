package org.amana.protection.cases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.amana.platform.names.Particulars;
import org.amana.platform.names.PersonalName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who the person is, and what they told: it opens with a member's own key alone.
 *
 * @param given what the person is called; may be empty when nobody knows it yet
 * @param family may be empty
 * @param birthYear in the Gregorian calendar; null when it is not known
 * @param note in the words of whoever works on the case
 */
public record Identity(String given, String family, @Nullable Integer birthYear, String note) {

  /** Ciphertexts come in steps of this many bytes, so that their length tells little of a name. */
  static final int STEP = 256;

  /** Without buffers that wait to be used again: they would keep the name of a person. */
  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build());

  Particulars particulars() {
    return new Particulars(
        List.of(new PersonalName(given, family)),
        birthYear == null ? OptionalInt.empty() : OptionalInt.of(birthYear),
        List.of(),
        List.of(),
        List.of());
  }

  byte[] bytes() {
    return padded(JSON.writeValueAsString(this)).getBytes(StandardCharsets.UTF_8);
  }

  static Identity of(byte[] bytes) {
    return JSON.readValue(bytes, Identity.class);
  }

  /** With spaces at its end, which JSON does not mind. */
  private static String padded(String json) {
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    return json + " ".repeat(Math.ceilDiv(length, STEP) * STEP - length);
  }

  /** Hides everything, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "Identity[…]";
  }
}
