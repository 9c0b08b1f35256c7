package org.amana.evidence.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in words which figure is meant, and what is odd about a row. */
@Component
class RowWords {

  private final Labels labels;
  private final Messages messages;

  RowWords(Labels labels, Messages messages) {
    this.labels = labels;
    this.messages = messages;
  }

  /** What a figure counts: heading and value for each thing that was asked. */
  Map<String, String> facts(Question question, Dictionary dictionary, Language language) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(
        labels.heading(Axis.INDICATOR, language),
        labels.name(Axis.INDICATOR, question.indicators().getFirst().code(), dictionary, language));
    facts.put(labels.heading(Axis.YEAR, language), question.years().toString());
    for (Axis axis : Axis.values()) {
      String code = question.where().get(axis);
      if (code != null) {
        facts.put(labels.heading(axis, language), labels.name(axis, code, dictionary, language));
      }
    }
    return facts;
  }

  /** What the label was understood as. */
  public String resolved(PublishedRow row, Breakdown breakdown) {
    return labels.resolved(breakdown, row.resolved(), language());
  }

  public String sex(String code) {
    return messages.text(language(), "statistics.sex." + code);
  }

  public String age(String code) {
    return messages.text(language(), "statistics.age." + code.replace("+", "-plus"));
  }

  /** The flags of a row in words. */
  public List<String> flags(PublishedRow row) {
    return row.flags().stream()
        .flatMap(code -> Fault.withCode(code).stream())
        .map(fault -> messages.text(language(), fault.key()))
        .toList();
  }

  private static Language language() {
    return Language.of(LocaleContextHolder.getLocale());
  }
}
