package org.amana.protection.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Answers by the codes of their questions. What is in no entry was not asked. Several codes of one
 * answer stand with blanks between them.
 *
 * @param kept as they are encrypted: {@code =} before what is known, {@code unknown}, or {@code
 *     refused}
 */
public record Answers(Map<String, String> kept) {

  public static final Answers NONE = new Answers(Map.of());

  static final String UNKNOWN = "unknown";
  static final String REFUSED = "refused";

  public Answers {
    kept = Map.copyOf(kept);
  }

  /** What was answered to a question, as text. */
  public Answer<String> to(String code) {
    String entry = kept.getOrDefault(code, "");
    return switch (entry) {
      case "" -> new Answer.NotAsked<>();
      case UNKNOWN -> new Answer.Unknown<>();
      case REFUSED -> new Answer.Refused<>();
      default -> new Answer.Known<>(entry.substring(1));
    };
  }

  /** Codes of options, places or languages. */
  public Answer<List<String>> codes(String code) {
    return to(code).as(known -> List.of(known.split(" ", -1)));
  }

  public Answer<PartialDate> date(String code) {
    return to(code).as(PartialDate::of);
  }

  /** Parts of a text that stand with commas between them, in any writing. */
  public List<String> parts(String code) {
    return to(code).known().stream()
        .flatMap(text -> Arrays.stream(text.split("[,،;؛\\n]", -1)))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  public Answers with(String code, Answer<String> answer) {
    Map<String, String> changed = new TreeMap<>(kept);
    switch (answer) {
      case Answer.Known<String>(String value) -> changed.put(code, "=" + value);
      case Answer.Unknown<String> _ -> changed.put(code, UNKNOWN);
      case Answer.Refused<String> _ -> changed.put(code, REFUSED);
      case Answer.NotAsked<String> _ -> changed.remove(code);
    }
    return new Answers(changed);
  }

  /** These, and those of others where there is none. */
  public Answers and(Answers others) {
    Map<String, String> all = new TreeMap<>(others.kept);
    all.putAll(kept);
    return new Answers(all);
  }

  /**
   * As they were before a change.
   *
   * @param replaced what stood there then; an empty entry where nothing did
   */
  public Answers before(Answers replaced) {
    Map<String, String> then = new TreeMap<>(kept);
    replaced.kept.forEach(
        (code, entry) -> {
          if (entry.isEmpty()) {
            then.remove(code);
          } else {
            then.put(code, entry);
          }
        });
    return new Answers(then);
  }

  /** Those to some questions only. */
  public Answers only(Predicate<String> codes) {
    Map<String, String> some = new TreeMap<>(kept);
    some.keySet().removeIf(codes.negate());
    return new Answers(some);
  }

  /** Hides everything, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "Answers[…]";
  }
}
