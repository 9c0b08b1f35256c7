package org.amana.evidence.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Language;
import org.amana.platform.web.Form;
import org.springframework.stereotype.Component;

/** The places that a reader can choose: regions with their subregions, and States by name. */
@Component
class PlaceChoice {

  /** A region with what lies in it. */
  record Group(Form.Option region, List<Form.Option> subregions) {}

  private final Labels labels;

  PlaceChoice(Labels labels) {
    this.labels = labels;
  }

  List<Group> regions(Dictionary dictionary, Language language) {
    return sorted(
            dictionary.reporters().stream().map(reporter -> reporter.home().region()),
            Axis.REGION,
            dictionary,
            language)
        .stream()
        .map(
            region ->
                new Group(
                    region,
                    sorted(
                        dictionary.reporters().stream()
                            .map(Dictionary.Reporter::home)
                            .filter(home -> home.region().equals(region.value()))
                            .map(Dictionary.Home::subregion),
                        Axis.SUBREGION,
                        dictionary,
                        language)))
        .toList();
  }

  List<Form.Option> states(Dictionary dictionary, Language language) {
    return sorted(
        dictionary.reporters().stream().map(Dictionary.Reporter::code),
        Axis.STATE,
        dictionary,
        language);
  }

  private List<Form.Option> sorted(
      Stream<String> codes, Axis axis, Dictionary dictionary, Language language) {
    Comparator<String> byName = Formats.alphabetical(language);
    return codes
        .distinct()
        .map(code -> new Form.Option(code, labels.name(axis, code, dictionary, language)))
        .sorted(Comparator.comparing(Form.Option::label, byName))
        .toList();
  }
}
