package org.amana.protection.voices;

import java.time.YearMonth;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Language;

/** Months in the language of the page. */
record Months(Language reader) {

  public String name(String month) {
    return Formats.month(reader, YearMonth.parse(month));
  }
}
