package org.amana.platform.needtoknow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;

/**
 * Why somebody breaks the glass, as typed.
 *
 * @param reference of the file, as they heard or read it
 * @param words at least {@link #SHORTEST} letters
 */
public record EmergencyForm(
    String reference, String purpose, String reason, String words, boolean asksIdentity) {

  static final int SHORTEST = 30;
  static final int LONGEST = 1_000;

  /** In an emergency there is care and protection, and nothing else. */
  static final List<Purpose> PURPOSES = List.of(Purpose.CARE, Purpose.PROTECTION);

  static EmergencyForm of(Map<String, String> typed) {
    return new EmergencyForm(
        typed.getOrDefault("reference", ""),
        typed.getOrDefault("purpose", ""),
        typed.getOrDefault("reason", ""),
        typed.getOrDefault("words", ""),
        typed.containsKey("asksIdentity"));
  }

  Form shown() {
    return Form.empty()
        .with("reference", reference)
        .with("purpose", purpose)
        .with("reason", reason)
        .with("words", words)
        .with("asksIdentity", Boolean.toString(asksIdentity));
  }

  void mustBeWhole() {
    List<Violation> found = new ArrayList<>();
    if (reference.isBlank()) {
      found.add(new Violation("reference", "needtoknow.rule.reference"));
    }
    if (purposeOf().isEmpty()) {
      found.add(new Violation("purpose", "needtoknow.rule.purpose"));
    }
    if (reasonOf().isEmpty()) {
      found.add(new Violation("reason", "needtoknow.rule.reason"));
    }
    long letters = words.strip().codePoints().count();
    if (letters < SHORTEST || letters > LONGEST) {
      found.add(new Violation("words", "needtoknow.rule.words"));
    }
    if (!found.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(found));
    }
  }

  Emergency.Cause cause() {
    return new Emergency.Cause(purposeOf().orElseThrow(), reasonOf().orElseThrow());
  }

  private Optional<Purpose> purposeOf() {
    return PURPOSES.stream().filter(known -> known.code().equals(purpose)).findFirst();
  }

  private Optional<Emergency.Reason> reasonOf() {
    return Arrays.stream(Emergency.Reason.values())
        .filter(known -> known.code().equals(reason))
        .findFirst();
  }

  /** Hides the words, which may name somebody. */
  @Override
  public String toString() {
    return "EmergencyForm[" + reason + "]";
  }
}
