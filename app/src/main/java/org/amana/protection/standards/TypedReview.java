package org.amana.protection.standards;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;

/**
 * A review as typed: for each question a verdict under its code, and a reason under {@code why-}
 * and its code.
 */
record TypedReview(Map<String, String> typed) {

  static final String WHY = "why-";
  static final String ADVERSE = "adverse";

  private static final int LONGEST = 2_000;

  TypedReview {
    typed = Map.copyOf(typed);
  }

  private String text(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  String adverse() {
    return text(ADVERSE);
  }

  /**
   * The answers, once every question has one, with a reason where it is not simply met.
   *
   * @throws ProblemException with every field that is wrong
   */
  Map<String, Review.Answer> read(GuidelineSet set) {
    List<Violation> wrong = new ArrayList<>();
    Map<String, Review.Answer> answers = new LinkedHashMap<>();
    for (GuidelineSet.Item item : set.items()) {
      Optional<Verdict> verdict = verdict(text(item.code()));
      String reason = text(WHY + item.code());
      if (verdict.isEmpty()) {
        wrong.add(new Violation(item.code(), "standards.rule.verdict"));
      } else if (reason.length() > LONGEST || (reason.isEmpty() && verdict.get() != Verdict.MET)) {
        wrong.add(new Violation(WHY + item.code(), "standards.rule.reason"));
      } else {
        answers.put(item.code(), new Review.Answer(verdict.get(), reason));
      }
    }
    if (adverse().length() > LONGEST) {
      wrong.add(new Violation(ADVERSE, "standards.rule.too-long"));
    }
    if (!wrong.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(wrong));
    }
    return answers;
  }

  private static Optional<Verdict> verdict(String code) {
    return Arrays.stream(Verdict.values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /** A text that has to say something. */
  static String words(Map<String, String> typed, String field, int longest) {
    String words = typed.getOrDefault(field, "").strip();
    if (words.isEmpty() || words.length() > longest) {
      throw new ProblemException(
          new CommonProblem.InvalidInput(List.of(new Violation(field, "standards.rule.words"))));
    }
    return words;
  }
}
