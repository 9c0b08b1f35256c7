package org.amana.protection.referrals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.amana.platform.access.Colleagues;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Hyphened;
import org.amana.platform.language.Language;
import org.amana.platform.language.SpokenLanguages;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.web.Form;
import org.amana.platform.web.Page;
import org.amana.platform.world.World;
import org.springframework.stereotype.Component;

/** The lists to choose from, in the language of the reader. */
@Component
class Choices {

  private final Colleagues colleagues;
  private final World world;
  private final Page page;

  Choices(Colleagues colleagues, World world, Page page) {
    this.colleagues = colleagues;
    this.world = world;
    this.page = page;
  }

  List<Form.Option> of(Enum<?>[] list, String beginning) {
    return Arrays.stream(list).map(one -> option(Hyphened.of(one), beginning)).toList();
  }

  List<Form.Option> of(List<String> codes, String beginning) {
    return codes.stream().map(code -> option(code, beginning)).toList();
  }

  private Form.Option option(String code, String beginning) {
    return new Form.Option(code, page.text(beginning + code));
  }

  List<Form.Option> reasons(Move move) {
    return Reason.of(move).stream()
        .map(reason -> new Form.Option(reason.code(), page.text(reason.key())))
        .toList();
  }

  List<Form.Option> purposes() {
    return ReferralForm.PURPOSES.stream()
        .map((Purpose purpose) -> new Form.Option(purpose.code(), page.text(purpose.key())))
        .toList();
  }

  /** Organisations of this node where somebody receives. */
  List<Form.Option> organisations() {
    return afterNothing(
        colleagues.organisationsWith(Sending.RECEIVING).stream()
            .map(one -> new Form.Option(one.id().toString(), one.name()))
            .toList());
  }

  /** The same, and after them a partner who has no account. */
  List<Form.Option> receivers() {
    List<Form.Option> all = new ArrayList<>(organisations());
    all.add(new Form.Option(ReferralForm.PARTNER, page.text("referrals.partner")));
    return all;
  }

  List<Form.Option> languages() {
    Language language = page.language();
    return afterNothing(
        SpokenLanguages.codes(language).stream()
            .map(code -> new Form.Option(code, SpokenLanguages.name(code, language)))
            .toList());
  }

  String language(String code) {
    return code.isEmpty() ? "" : SpokenLanguages.name(code, page.language());
  }

  List<Form.Option> citizenships() {
    Language language = page.language();
    return afterNothing(
        world.all().stream()
            .filter(place -> ReferralForm.PLACES.contains(place.alpha3()))
            .map(place -> new Form.Option(place.alpha3(), world.name(place, language)))
            .sorted(Comparator.comparing(Form.Option::label, Formats.alphabetical(language)))
            .toList());
  }

  private static List<Form.Option> afterNothing(List<Form.Option> options) {
    List<Form.Option> all = new ArrayList<>(List.of(new Form.Option("", "")));
    all.addAll(options);
    return all;
  }
}
