package org.amana.protection.directory;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amana.platform.language.Language;
import org.amana.platform.language.SpokenLanguages;
import org.amana.platform.web.Form;
import org.springframework.util.MultiValueMap;

/** An offer on the page of its form: hours day by day, languages by their names. */
final class OfferForm {

  static final String ALWAYS = "always";
  private static final List<String> TICKED = List.of(OfferText.WHOM, OfferText.REACH);

  private OfferForm() {}

  /** What was typed, by the names of the fields, with the hours as a file has them beside that. */
  static Map<String, String> typed(MultiValueMap<String, String> sent) {
    Map<String, String> values = new HashMap<>(sent.toSingleValueMap());
    TICKED.forEach(
        field -> values.put(field, String.join(" ", sent.getOrDefault(field, List.of()))));
    values.put(OfferText.HOURS, hours(values));
    return values;
  }

  private static String hours(Map<String, String> typed) {
    if (typed.getOrDefault(ALWAYS, "").equals(OfferText.YES)) {
      return ALWAYS;
    }
    return Arrays.stream(DayOfWeek.values())
        .map(Hours::word)
        .filter(day -> !typed.getOrDefault(day, "").isBlank())
        .map(day -> day + " " + typed.getOrDefault(day, "").strip())
        .collect(Collectors.joining("; "));
  }

  static Form empty() {
    return Form.empty()
        .with(OfferText.COST, Cost.FREE.code())
        .with(OfferText.LISTED, OfferText.YES);
  }

  static Form of(Offer offer, Language reader) {
    Map<String, String> values = new HashMap<>(OfferText.of(offer));
    values.put(OfferText.LANGUAGES, languages(offer.particulars().languages(), reader));
    Hours hours = offer.particulars().hours();
    if (hours.isAlways()) {
      values.put(ALWAYS, OfferText.YES);
    } else {
      for (DayOfWeek day : DayOfWeek.values()) {
        values.put(Hours.word(day), hours.on(day));
      }
    }
    return new Form(values, List.of());
  }

  private static String languages(List<String> tags, Language reader) {
    return tags.stream()
        .map(tag -> SpokenLanguages.name(tag, reader))
        .collect(Collectors.joining(", "));
  }
}
