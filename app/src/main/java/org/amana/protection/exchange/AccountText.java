package org.amana.protection.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.amana.platform.problems.Place;
import org.springframework.stereotype.Component;

/** Tells on a command line what would become of a file of cases. No value of anybody is in it. */
@Component
public final class AccountText {

  private final Messages messages;

  AccountText(Messages messages) {
    this.messages = messages;
  }

  /** First the counts, then what is kept as it came. */
  public List<String> lines(Account account, Place file, Language language) {
    return Stream.concat(
            Stream.of(
                messages.text(
                    language,
                    "exchange.console.rows",
                    Map.of(
                        "rows", account.rows(),
                        "imported", account.imported(),
                        "flagged", account.flagged(),
                        "aside", account.setAside()))),
            account.kept().stream()
                .map(
                    line ->
                        messages.text(
                            language,
                            "exchange.console.kept",
                            Map.of(
                                "file", file.file(), "field", line.column(), "rows", line.rows()))))
        .toList();
  }

  /**
   * One line for each fault, {@code FILE:ROW:COLUMN: reason}, as far as they are told one by one.
   */
  public List<String> faults(Account account, Place file, Language language) {
    Stream<String> told =
        account.places().stream()
            .map(
                fault ->
                    file.row(fault.row()).column(fault.column())
                        + ": "
                        + messages.text(language, fault.key(), Map.of()));
    boolean isCut = account.places().size() >= Tally.MOST_PLACES;
    Stream<String> more =
        Stream.of(account.places().size())
            .filter(_ -> isCut)
            .map(
                places ->
                    messages.text(
                        language,
                        "exchange.console.more",
                        Map.of("file", file.file(), "places", places)));
    return Stream.concat(told, more).toList();
  }
}
