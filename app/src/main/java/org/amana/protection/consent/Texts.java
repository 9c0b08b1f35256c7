package org.amana.protection.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.amana.platform.language.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is read out before somebody is asked, as a file of this release has it. What changes in it
 * gets a new version, and each consent says which it was.
 *
 * @param source what it follows
 */
record Texts(
    int version, String source, List<Words> person, List<Words> guardian, List<Words> child) {

  private static final String FILE = "/consent/texts.json";

  Texts {
    person = List.copyOf(person);
    guardian = List.copyOf(guardian);
    child = List.copyOf(child);
  }

  static Texts ofThisRelease() {
    try (InputStream in = Texts.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not in the application");
      }
      return new JsonMapper().readValue(in, Texts.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is read out before this step; nothing where nobody is asked. */
  List<Words> before(Move move) {
    return switch (move) {
      case GIVEN, REFUSED -> person;
      case GIVEN_BY_GUARDIAN -> guardian;
      case ASSENTED, DISSENTED -> child;
      case NOTIFIED, WITHDRAWN, RENEWED, ENDED, PROPOSED_DUTY, APPROVED, REJECTED, DISCLOSED ->
          List.of();
    };
  }
}
