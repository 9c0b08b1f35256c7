package org.amana.platform.problems;

import java.util.ArrayList;
import java.util.List;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.springframework.stereotype.Component;

/** Tells a problem in the reader's language: the one translator behind page, JSON and command. */
@Component
public final class ProblemText {

  private final Messages messages;

  public ProblemText(Messages messages) {
    this.messages = messages;
  }

  public String title(Problem problem, Language language) {
    return messages.text(language, "problem." + problem.code() + ".title", problem.arguments());
  }

  public String detail(Problem problem, Language language) {
    return messages.text(language, "problem." + problem.code() + ".detail", problem.arguments());
  }

  /** The rule that a field breaks. */
  public String rule(Violation violation, Language language) {
    return messages.text(language, violation.code());
  }

  /** The lines that a command prints: {@code FILE:ROW:COLUMN: reason}, or {@code field: reason}. */
  public List<String> lines(Problem problem, Language language) {
    List<String> lines = new ArrayList<>();
    String detail = detail(problem, language);
    lines.add(problem.place().map(place -> place + ": " + detail).orElse(detail));
    for (Violation violation : problem.violations()) {
      lines.add(violation.field() + ": " + rule(violation, language));
    }
    return lines;
  }
}
