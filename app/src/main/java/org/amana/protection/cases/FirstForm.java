package org.amana.protection.cases;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.amana.platform.vault.Plaintext;
import org.amana.protection.intake.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Answers out of their ciphertexts, and those of cases that were begun before there were questions:
 * such facts were a text, and who it is was a name, a year and a note. They take the present form
 * when they are changed.
 */
final class FirstForm {

  private static final String PRESENT = "{\"kept\":";

  private FirstForm() {}

  private record Identity(String given, String family, @Nullable Integer birthYear, String note) {}

  static Answers identity(byte[] bytes) {
    if (isPresent(bytes)) {
      return Plaintext.read(bytes, Answers.class);
    }
    Identity first = Plaintext.read(bytes, Identity.class);
    Map<String, String> kept = new TreeMap<>();
    put(kept, "given", first.given());
    put(kept, "family", first.family());
    put(kept, "birth", first.birthYear() == null ? "" : "%04d".formatted(first.birthYear()));
    put(kept, "note", first.note());
    return new Answers(kept);
  }

  static Answers facts(byte[] bytes) {
    if (isPresent(bytes)) {
      return Plaintext.read(bytes, Answers.class);
    }
    Map<String, String> kept = new TreeMap<>();
    put(kept, "facts", new String(bytes, StandardCharsets.UTF_8));
    return new Answers(kept);
  }

  private static boolean isPresent(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).startsWith(PRESENT);
  }

  private static void put(Map<String, String> kept, String code, String value) {
    if (!value.isEmpty()) {
      kept.put(code, "=" + value);
    }
  }
}
