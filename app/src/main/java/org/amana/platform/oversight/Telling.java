package org.amana.platform.oversight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.PersonId;
import org.amana.platform.access.Role;
import org.amana.platform.audit.Actor;
import org.amana.platform.audit.Entry;
import org.amana.platform.audit.Logged;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Messages;
import org.amana.platform.web.Form;
import org.amana.platform.web.Page;
import org.springframework.stereotype.Component;

/** Tells entries in words. Names of people are looked up once for all that are shown. */
@Component
class Telling {

  static final String ACTION = "oversight.action.";
  static final String KIND = "oversight.kind.";
  static final String PURPOSE = "oversight.purpose.";

  /** Of these the log has one for each thing that somebody wanted to do with a file. */
  private static final String REFUSED = "needtoknow.refused";

  private final Colleagues colleagues;
  private final Messages messages;
  private final Page page;

  Telling(Colleagues colleagues, Messages messages, Page page) {
    this.colleagues = colleagues;
    this.messages = messages;
    this.page = page;
  }

  List<Told> tell(List<Logged> entries) {
    Map<PersonId, String> names =
        names(
            entries.stream()
                .map(Logged::entry)
                .map(Entry::actor)
                .flatMap(Telling::person)
                .map(Actor.Person::id));
    return entries.stream().map(entry -> told(entry, names)).toList();
  }

  Map<PersonId, String> names(Stream<UUID> people) {
    Set<PersonId> asked = people.map(PersonId::new).collect(Collectors.toSet());
    return asked.isEmpty() ? Map.of() : colleagues.namesOf(asked);
  }

  /** None when the house itself acted, or a stranger. */
  static Stream<Actor.Person> person(Actor actor) {
    return actor instanceof Actor.Person person ? Stream.of(person) : Stream.empty();
  }

  /** The message keys of the roles held when it was done, in the order of {@link Role}. */
  static List<String> roleKeys(Actor actor) {
    Set<String> held =
        person(actor).flatMap(person -> person.roles().stream()).collect(Collectors.toSet());
    return Stream.of(Role.values())
        .filter(role -> held.contains(role.code()))
        .map(Role::key)
        .toList();
  }

  private Told told(Logged logged, Map<PersonId, String> names) {
    Entry entry = logged.entry();
    return new Told(
        logged.id(),
        logged.time(),
        who(entry.actor(), names),
        roleKeys(entry.actor()).stream().map(page::text).toList(),
        action(entry.action()),
        entry.action(),
        entry.subject().map(subject -> words(KIND, subject.kind())).orElse(""),
        entry.subject().map(Object::toString).orElse(""),
        entry.purpose().map(this::purpose).orElse(""),
        entry.outcome() == Entry.Outcome.REFUSED,
        entry.tier(),
        logged.index(),
        logged.hasDetails());
  }

  private String who(Actor actor, Map<PersonId, String> names) {
    return switch (actor) {
      case Actor.Person person -> name(person.id(), names);
      case Actor.House _ -> page.text("oversight.house");
      case Actor.Stranger _ -> page.text("oversight.stranger");
    };
  }

  /** Somebody of another database, when the log was put back and the people were not. */
  String name(UUID person, Map<PersonId, String> names) {
    return names.getOrDefault(new PersonId(person), person.toString());
  }

  String action(String code) {
    return words(ACTION, code.startsWith(REFUSED) ? REFUSED : code);
  }

  String purpose(String code) {
    return words(PURPOSE, code);
  }

  /** The code itself where the house has no words for it, as of a later release. */
  private String words(String beginning, String code) {
    String key = beginning + code;
    String text = page.text(key);
    return text.equals(key) ? code : text;
  }

  /** What one can choose, in the order of the alphabet, after the choice of everything. */
  List<Form.Option> options(String beginning) {
    Comparator<String> order = Formats.alphabetical(page.language());
    Stream<Form.Option> some =
        messages.keys(page.language()).stream()
            .filter(key -> key.startsWith(beginning) && !key.endsWith(REFUSED))
            .map(key -> new Form.Option(key.substring(beginning.length()), page.text(key)))
            .sorted(Comparator.comparing(Form.Option::label, order));
    return Stream.concat(Stream.of(new Form.Option("", page.text("oversight.all"))), some).toList();
  }

  /** As a row of a file; the moment in the form that programs read. */
  List<Object> cells(Told told) {
    return List.of(
        told.time().toString(),
        told.who(),
        String.join("; ", told.roles()),
        told.action(),
        told.code(),
        told.kind(),
        told.subject(),
        told.purpose(),
        page.text(outcome(told.isRefused())),
        told.tier(),
        told.index().map(index -> Long.toString(index)).orElse(""));
  }

  static String outcome(boolean isRefused) {
    return isRefused ? "oversight.refused" : "oversight.done";
  }
}
