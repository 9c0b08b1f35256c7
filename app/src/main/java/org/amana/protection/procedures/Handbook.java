package org.amana.protection.procedures;

import java.util.List;
import java.util.Optional;
import org.amana.platform.language.Words;
import org.springframework.stereotype.Component;

/** The procedures of this node, each in its version, for those who check them. */
@Component
public final class Handbook {

  private final List<Entry> all;

  Handbook(Procedures procedures) {
    this.all =
        procedures.all().stream()
            .map(
                one -> new Entry(new Version(one.code(), one.version()), one.words(), one.source()))
            .toList();
  }

  /** What is checked: of another version nothing is known. */
  public record Version(String code, int version) {}

  /**
   * A procedure.
   *
   * @param source the provisions that ask for it
   */
  public record Entry(Version version, Words words, String source) {}

  public List<Entry> all() {
    return all;
  }

  public Optional<Entry> find(String code) {
    return all.stream().filter(entry -> entry.version().code().equals(code)).findFirst();
  }
}
