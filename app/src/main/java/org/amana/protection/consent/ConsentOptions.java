package org.amana.protection.consent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Hyphened;
import org.amana.platform.language.Language;
import org.amana.platform.language.SpokenLanguages;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.web.Form;
import org.amana.platform.web.Page;
import org.amana.platform.world.World;
import org.springframework.stereotype.Component;

/** What can be chosen in the forms of a consent, in the language of the reader. */
@Component
class ConsentOptions {

  private final World world;
  private final Page page;

  ConsentOptions(World world, Page page) {
    this.world = world;
    this.page = page;
  }

  /** Of the step that begins. */
  Map<String, List<Form.Option>> ofBeginning() {
    return Map.of(
        "purposes", of(Purpose.class, Purpose::key),
        "groups", of(InformationGroup.class, InformationGroup::key),
        "channels", of(Channel.class, Channel::key),
        "laws", of(Law.class, Law::key),
        "languages", languages(),
        "states", places(page.language()),
        "yesNo",
            List.of(
                new Form.Option("no", page.text("consent.no")),
                new Form.Option("yes", page.text("consent.yes"))));
  }

  /**
   * Of a step that goes on.
   *
   * @param terms of what it goes on with: no more is shared than they allow
   */
  Map<String, List<Form.Option>> ofGoingOn(Terms terms) {
    return Map.of(
        "groups",
            of(InformationGroup.class, InformationGroup::key).stream()
                .filter(option -> terms.groups().stream().anyMatch(is(option.value())))
                .toList(),
        "sexes", of(Notice.Sex.class, Notice.Sex::key),
        "bands", of(Notice.AgeBand.class, Notice.AgeBand::key),
        "forms", of(Notice.Form.class, Notice.Form::key),
        "places", places(page.language()));
  }

  private static Predicate<InformationGroup> is(String code) {
    return group -> group.code().equals(code);
  }

  private <E extends Enum<E>> List<Form.Option> of(Class<E> list, Function<E, String> key) {
    return Arrays.stream(list.getEnumConstants())
        .map(one -> new Form.Option(Hyphened.of(one), page.text(key.apply(one))))
        .toList();
  }

  private List<Form.Option> languages() {
    return afterNothing(
        SpokenLanguages.codes(page.language()).stream()
            .map(code -> new Form.Option(code, SpokenLanguages.name(code, page.language()))));
  }

  private List<Form.Option> places(Language language) {
    return afterNothing(
        world.all().stream()
            .filter(place -> ConsentSteps.PLACES.contains(place.alpha3()))
            .map(place -> new Form.Option(place.alpha3(), world.name(place, language)))
            .sorted(Comparator.comparing(Form.Option::label, Formats.alphabetical(language))));
  }

  private static List<Form.Option> afterNothing(Stream<Form.Option> options) {
    List<Form.Option> all = new ArrayList<>(List.of(new Form.Option("", "")));
    options.forEach(all::add);
    return all;
  }

  /** As the forms have them. */
  public List<InformationGroup> inOrder(Set<InformationGroup> groups) {
    return groups.stream().sorted().toList();
  }

  /** The name of a language by its tag. */
  public String language(String code) {
    return SpokenLanguages.name(code, page.language());
  }

  /** The name of a State by its code; nothing for nothing. */
  public String place(String code) {
    return world.find(code).map(place -> world.name(place, page.language())).orElse(code);
  }
}
