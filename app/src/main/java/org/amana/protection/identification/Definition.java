package org.amana.protection.identification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.amana.platform.language.Language;
import org.amana.platform.language.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * What trafficking is, as a file of this release has it: acts, means and purposes. What changes in
 * it gets a new version.
 *
 * @param source the law that it follows
 */
record Definition(
    int version, String source, List<Element> acts, List<Element> means, List<Element> purposes) {

  private static final String FILE = "/identification/definition.json";

  Definition {
    acts = List.copyOf(acts);
    means = List.copyOf(means);
    purposes = List.copyOf(purposes);
  }

  /** One of the acts, means or purposes. */
  record Element(String code, Words words) {}

  static Definition ofThisRelease() {
    try (InputStream in = Definition.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not in the application");
      }
      return new JsonMapper().readValue(in, Definition.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of those with these codes, in the order of the list; what it does not know stays. */
  static List<String> names(List<Element> list, Collection<String> codes, Language language) {
    return codes.stream()
        .map(
            code ->
                list.stream()
                    .filter(element -> element.code().equals(code))
                    .map(element -> element.words().in(language))
                    .findFirst()
                    .orElse(code))
        .toList();
  }

  static boolean knows(List<Element> list, String code) {
    return list.stream().anyMatch(element -> element.code().equals(code));
  }
}
