package org.amana.platform.oversight;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.amana.platform.audit.LogFilter;
import org.amana.platform.audit.Subject;
import org.amana.platform.language.Formats;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;

/** Which entries an auditor asks for, as typed. */
final class LogQuestion {

  static final List<String> FIELDS =
      List.of("from", "until", "person", "action", "kind", "purpose");

  private final Map<String, String> typed;
  private final Function<String, Optional<UUID>> people;
  private final List<Violation> violations = new ArrayList<>();
  private final LogFilter filter;

  /**
   * Reads what was typed.
   *
   * @param people finds a person by the name that they sign in with
   */
  LogQuestion(Map<String, String> typed, Function<String, Optional<UUID>> people) {
    this.typed = typed;
    this.people = people;
    this.filter =
        new LogFilter(
            date("from").map(LogQuestion::start),
            date("until").map(day -> start(day.plusDays(1))),
            person(),
            code("action"),
            subject(),
            code("kind"),
            code("purpose"));
  }

  LogFilter filter() {
    return filter;
  }

  boolean isRight() {
    return violations.isEmpty();
  }

  Form form() {
    Form form = Form.empty().withViolations(violations);
    for (String field : FIELDS) {
      form = form.with(field, text(field));
    }
    return form;
  }

  private String text(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private Optional<String> code(String field) {
    return Optional.of(text(field)).filter(code -> !code.isEmpty());
  }

  private Optional<LocalDate> date(String field) {
    String day = Formats.europeanDigits(text(field));
    try {
      return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    } catch (DateTimeException _) {
      violations.add(new Violation(field, "oversight.rule.date"));
      return Optional.empty();
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** By the name that they sign in with, or by the id that stands in the log. */
  private Optional<UUID> person() {
    String name = text("person");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<UUID> found = id(name).or(() -> people.apply(name));
    if (found.isEmpty()) {
      violations.add(new Violation("person", "oversight.rule.person"));
    }
    return found;
  }

  /** Of a link from one entry to all that are about the same. */
  private Optional<Subject> subject() {
    String subject = text("subject");
    int slash = subject.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    try {
      return id(subject.substring(slash + 1))
          .map(id -> new Subject(subject.substring(0, slash), id));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // no kind that could stand in the log
    }
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
