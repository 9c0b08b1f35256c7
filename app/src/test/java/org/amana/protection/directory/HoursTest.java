package org.amana.protection.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a door is open. */
class HoursTest {

  private static Hours hours(String text) {
    return Hours.parse(text).orElseThrow();
  }

  /** 2026-11-30 is a Monday. */
  private static int at(int day, int hour, int minute) {
    return Hours.minuteOfWeek(
        ZonedDateTime.of(2026, 11, 29 + day, hour, minute, 0, 0, ZoneOffset.UTC));
  }

  @Test
  void a_door_is_open_from_its_first_minute_to_before_its_last() {
    Hours hours = hours("mon 09:00-12:00 13:00-17:00");

    assertThat(hours.includes(at(1, 8, 59))).isFalse();
    assertThat(hours.includes(at(1, 9, 0))).isTrue();
    assertThat(hours.includes(at(1, 12, 0))).isFalse();
    assertThat(hours.includes(at(1, 16, 59))).isTrue();
  }

  @Test
  void hours_past_midnight_belong_to_the_next_day_and_of_Sunday_to_Monday() {
    Hours hours = new Hours(hours("sun 22:00-06:00").spans());

    assertThat(
            hours.includes(
                Hours.minuteOfWeek(ZonedDateTime.of(2026, 12, 6, 23, 0, 0, 0, ZoneOffset.UTC))))
        .isTrue();
    assertThat(hours.includes(at(1, 5, 59))).isTrue();
    assertThat(hours.includes(at(1, 6, 0))).isFalse();
    assertThat(hours.on(DayOfWeek.MONDAY)).isEqualTo("00:00-06:00");
    assertThat(hours.text()).isEqualTo("mon 00:00-06:00; sun 22:00-24:00");
  }

  @Test
  void every_day_whole_is_always() {
    StringBuilder all = new StringBuilder();
    for (DayOfWeek day : DayOfWeek.values()) {
      all.append(all.isEmpty() ? "" : ";").append(Hours.word(day)).append(" 00:00-24:00");
    }

    assertThat(hours(all.toString()).isAlways()).isTrue();
    assertThat(hours("always").on(DayOfWeek.SUNDAY)).isEqualTo("00:00-24:00");
    assertThat(hours("").isKnown()).isFalse();
  }

  @Test
  void digits_of_every_script_are_read() {
    assertThat(hours("tue ٠٩:٠٠-١٧:٣٠").text()).isEqualTo("tue 09:00-17:30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mon", "monday 09:00-10:00", "mon 9-10", "mon 25:00-26:00", "mon 09:60-10:00",
        "mon 24:00-25:00", "mon 09:00-09:00", "mon 09:00-10:00 and more", ";", "mon 09:00-10:00;",
        "always; mon 09:00-10:00", "mon x 09:00-10:00"
      })
  void what_is_no_hours_is_refused(String text) {
    assertThat(Hours.parse(text)).isEmpty();
  }

  @Test
  void what_is_written_is_read_as_the_same() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (DayOfWeek day : DayOfWeek.values()) {
        if (random.nextBoolean()) {
          int from = random.nextInt(23);
          int to = from + 1 + random.nextInt(24 - from);
          text.append(text.isEmpty() ? "" : "; ")
              .append("%s %02d:00-%02d:00".formatted(Hours.word(day), from, to));
        }
      }
      Hours read = hours(text.toString());

      assertThat(hours(read.text())).isEqualTo(read);
      assertThat(Hours.ofRanges(read.ranges())).isEqualTo(read);
    }
  }
}
