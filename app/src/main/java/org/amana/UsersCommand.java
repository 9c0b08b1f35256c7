package org.amana;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.NewPerson;
import org.amana.platform.access.PeopleFilter;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.access.Unit;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.amana.platform.node.Node;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** People without a browser: so that a node can be set up and mended from its console. */
@Command(
    name = "users",
    description = "The people who may sign in to this node.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class UsersCommand {

  private static final int PAGE = 500;

  private final Node node;
  private final Language reader = Language.of(Locale.getDefault());

  @Spec private @Nullable CommandSpec spec;

  UsersCommand(Node node) {
    this.node = node;
  }

  @Command(
      description = "Add a person and print the link by which they set a password.",
      mixinStandardHelpOptions = true)
  int add(
      @Option(names = "--name", required = true, description = "the person's name") String name,
      @Option(names = "--sign-in-name", required = true, description = "like an e-mail address")
          String signInName,
      @Option(names = "--organisation", required = true, description = "whom they work for")
          String organisation,
      @Option(
              names = "--unit",
              defaultValue = "",
              description = "the unit of the organisation, if any")
          String unit,
      @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}")
          List<Role> roles,
      @Option(
              names = "--address",
              defaultValue = "http://127.0.0.1:8080/",
              description = "where the pages are served (default: ${DEFAULT-VALUE})")
          String address) {
    Person added =
        accounts().add(new NewPerson(name, signInName, organisation, unit, Set.copyOf(roles)));
    tellLink(added, address, accounts().issueLink(added.id()));
    return 0;
  }

  @Command(
      description = "List the people: sign-in name, state, roles, organisation, unit.",
      mixinStandardHelpOptions = true)
  int list() {
    PeopleFilter everybody = PeopleFilter.everybody();
    for (long offset = 0; offset < accounts().count(everybody); offset += PAGE) {
      accounts().list(everybody, offset, PAGE).forEach(person -> console().println(line(person)));
    }
    return 0;
  }

  @Command(
      description = "Disable a person, whose sessions end at once.",
      mixinStandardHelpOptions = true)
  int disable(@Parameters(paramLabel = "SIGN-IN-NAME") String signInName) {
    accounts().disable(accounts().get(signInName).id());
    tell("access.console.disabled", Map.of("name", signInName));
    return 0;
  }

  @Command(
      description = "Print a link by which a person sets a new password.",
      mixinStandardHelpOptions = true)
  int link(
      @Parameters(paramLabel = "SIGN-IN-NAME") String signInName,
      @Option(
              names = "--address",
              defaultValue = "http://127.0.0.1:8080/",
              description = "where the pages are served (default: ${DEFAULT-VALUE})")
          String address,
      @Option(
              names = "--reset-factors",
              description =
                  "also lay down the person's passkeys and app for codes, which were lost")
          boolean resets) {
    Person person = accounts().get(signInName);
    if (person.state() == Person.State.DISABLED) {
      accounts().enable(person.id());
    }
    tellLink(
        person,
        address,
        resets ? accounts().issueResettingLink(person.id()) : accounts().issueLink(person.id()));
    return 0;
  }

  private static String line(Person person) {
    String roles =
        person.roles().stream()
            .map(role -> role.name().toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(","));
    String state = person.state().name().toLowerCase(Locale.ROOT);
    return String.join(
        "\t",
        person.signInName(),
        state,
        roles,
        person.organisation().name(),
        person.unit().map(Unit::name).orElse("-"));
  }

  private void tellLink(Person person, String address, String token) {
    String root = address.endsWith("/") ? address : address + "/";
    String link = root + "setup?token=" + token;
    tell("access.console.link", Map.of("name", person.signInName(), "link", link));
  }

  private Accounts accounts() {
    return node.room(Accounts.class);
  }

  private void tell(String key, Map<String, Object> arguments) {
    console().println(node.room(Messages.class).text(reader, key, arguments));
  }

  private PrintWriter console() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
