package org.amana.protection.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.platform.language.Hyphened;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;
import org.amana.protection.consent.InformationGroup;
import org.springframework.util.MultiValueMap;

/**
 * What is to be handed out, to whom, in which form, as typed.
 *
 * @param typed by the names of fields; several ticks with blanks between them
 */
record HandOutForm(Map<String, String> typed) {

  static final String TO = "to";
  static final String RECIPIENT = "recipient";
  static final String PURPOSE = "purpose";
  static final String GROUPS = "groups";
  static final String FORM = "form";

  /** Who receives it. */
  enum Receiver {
    /** The person whose case it is: what is said of them is theirs. */
    PERSON,
    /** An organisation, which needs a consent or a duty that covers it. */
    ORGANISATION;

    String code() {
      return Hyphened.of(this);
    }

    String key() {
      return "exchange.to." + code();
    }
  }

  /** In which form. */
  enum FileForm {
    JSON("application/json"),
    CSV("text/csv;charset=UTF-8");

    private final String type;

    FileForm(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }

    String code() {
      return Hyphened.of(this);
    }

    String key() {
      return "exchange.form." + code();
    }
  }

  HandOutForm {
    typed = Map.copyOf(typed);
  }

  static HandOutForm of(MultiValueMap<String, String> sent) {
    Map<String, String> typed = new HashMap<>();
    sent.forEach((name, values) -> typed.put(name, String.join(" ", values).strip()));
    return new HandOutForm(typed);
  }

  /** Everything, for the person, until somebody says otherwise. */
  static HandOutForm first() {
    return new HandOutForm(
        Map.of(
            TO,
            Receiver.PERSON.code(),
            FORM,
            FileForm.JSON.code(),
            PURPOSE,
            Purpose.CARE.code(),
            GROUPS,
            Arrays.stream(InformationGroup.values())
                .map(InformationGroup::code)
                .collect(Collectors.joining(" "))));
  }

  private String value(String name) {
    return typed.getOrDefault(name, "");
  }

  Form shown() {
    return new Form(typed, List.of());
  }

  Optional<Receiver> to() {
    return Arrays.stream(Receiver.values()).filter(one -> one.code().equals(value(TO))).findFirst();
  }

  Optional<FileForm> form() {
    return Arrays.stream(FileForm.values())
        .filter(one -> one.code().equals(value(FORM)))
        .findFirst();
  }

  Optional<Purpose> purpose() {
    return SourceForm.PURPOSES.stream()
        .filter(one -> one.code().equals(value(PURPOSE)))
        .findFirst();
  }

  String recipient() {
    return value(RECIPIENT);
  }

  Set<InformationGroup> groups() {
    Set<InformationGroup> groups = EnumSet.noneOf(InformationGroup.class);
    List<String> ticked = List.of(value(GROUPS).split(" ", -1));
    Arrays.stream(InformationGroup.values())
        .filter(group -> ticked.contains(group.code()))
        .forEach(groups::add);
    return groups;
  }

  List<Violation> violations() {
    List<Violation> found = new ArrayList<>();
    if (to().isEmpty()) {
      found.add(new Violation(TO, "exchange.rule.to"));
    }
    boolean namesOne = to().filter(one -> one == Receiver.ORGANISATION).isPresent();
    if (namesOne && recipient().isEmpty()) {
      found.add(new Violation(RECIPIENT, "exchange.rule.recipient"));
    }
    if (purpose().isEmpty()) {
      found.add(new Violation(PURPOSE, "exchange.rule.purpose"));
    }
    if (groups().isEmpty()) {
      found.add(new Violation(GROUPS, "exchange.rule.groups"));
    }
    if (form().isEmpty()) {
      found.add(new Violation(FORM, "exchange.rule.form"));
    }
    return found;
  }
}
