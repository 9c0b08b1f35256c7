package org.amana.protection.clocks;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.amana.platform.language.Words;
import org.amana.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whose law gives the periods of this node, as a file of {@code clocks/} has it.
 *
 * @param holidays the calendar of public holidays, by its ISO code; null when none is known
 */
record Jurisdiction(
    String code, Words words, @Nullable String holidays, Set<DayOfWeek> weekend, List<Rule> rules) {

  /** The files that come with this release. */
  static final Set<String> KNOWN = Set.of("convention", "belgium", "norway", "sweden");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

  Jurisdiction {
    weekend = Set.copyOf(weekend);
    rules = List.copyOf(rules);
  }

  /**
   * That of a file of this release.
   *
   * @throws ProblemException {@code clocks.no-such-law}
   */
  static Jurisdiction of(String code) {
    if (!KNOWN.contains(code)) {
      throw new ProblemException(new ClockProblem.NoSuchLaw(code));
    }
    String file = "/clocks/" + code + ".json";
    try (InputStream in = Jurisdiction.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the application");
      }
      return JSON.readValue(in, Jurisdiction.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rule for a period that begins on that day. */
  Optional<Rule> rule(Period period, LocalDate begins) {
    return rules.stream().filter(rule -> rule.holds(period, begins)).findFirst();
  }

  WorkingDays workingDays() {
    return new WorkingDays(weekend, holidays == null ? _ -> false : publicHolidays(holidays));
  }

  private static Predicate<LocalDate> publicHolidays(String calendar) {
    HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(calendar));
    return day -> manager.isHoliday(day);
  }
}
