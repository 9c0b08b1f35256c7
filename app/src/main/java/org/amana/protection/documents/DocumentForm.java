package org.amana.protection.documents;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.language.Formats;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;
import org.amana.platform.web.HandedFile;

/**
 * A document that is handed in, as it was typed.
 *
 * @param id of the document, which the page has brought: sent twice, it is entered once
 */
record DocumentForm(String id, String kind, String on, String words, String keepOriginal) {

  static final String FILE = "file";

  static final int LONGEST_TEXT = 10_000;

  static DocumentForm of(Map<String, String> typed) {
    return new DocumentForm(
        typed.getOrDefault("id", ""),
        typed.getOrDefault("kind", ""),
        typed.getOrDefault("on", "").strip(),
        typed.getOrDefault("words", "").strip(),
        typed.getOrDefault("keepOriginal", ""));
  }

  Form shown() {
    return Form.empty()
        .with("id", id)
        .with("kind", kind)
        .with("on", on)
        .with("words", words)
        .with("keepOriginal", keepOriginal);
  }

  boolean keepsOriginal() {
    return keepOriginal.equals("true");
  }

  UUID document() {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException _) {
      throw new ProblemException(new CommonProblem.BadParameter("id", id));
    }
  }

  DocumentKind chosenKind() {
    return DocumentKind.withCode(kind).orElseThrow();
  }

  Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(Formats.europeanDigits(on)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /**
   * Goes on when everything is right.
   *
   * @throws ProblemException with every field that is wrong
   */
  void mustBeWhole(Clock clock, Optional<HandedFile> file) {
    List<Violation> wrong = new ArrayList<>();
    if (DocumentKind.withCode(kind).isEmpty()) {
      wrong.add(new Violation("kind", "documents.rule.kind"));
    }
    if (day().isEmpty()) {
      wrong.add(new Violation("on", "documents.rule.date"));
    } else if (day().get().isAfter(LocalDate.now(clock))) {
      wrong.add(new Violation("on", "documents.rule.future"));
    }
    if (words.length() > LONGEST_TEXT) {
      wrong.add(new Violation("words", "documents.rule.too-long"));
    }
    if (file.isEmpty() || file.get().isEmpty()) {
      wrong.add(new Violation(FILE, "documents.rule.no-file"));
    } else if (file.get().isTooLarge()) {
      wrong.add(new Violation(FILE, "documents.rule.too-large"));
    }
    mustBeRight(wrong);
  }

  static void mustBeRight(List<Violation> wrong) {
    if (!wrong.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(wrong));
    }
  }
}
