package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.NewPerson;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.FindByIndexNameSessionRepository;

/** Somebody sets a passkey up, signs in with it, and is asked for it again before what matters. */
@Journey
class SecondFactorsWalkTest {

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private Insiders insiders;
  @Autowired private FindByIndexNameSessionRepository<?> sessions;
  @Autowired private FreshDatabase.Owner owner;

  static List<Reader> readers() {
    return Reader.all();
  }

  @BeforeEach
  void nobody_is_here_yet() {
    owner
        .sql(
            """
            truncate access.person, access.organisation, access.person_role, access.one_time_link,
              access.failed_sign_in, access.session cascade
            """)
        .update();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void a_passkey_is_set_up_and_opens_the_node(Reader reader) {
    Person person =
        accounts.add(
            new NewPerson("Samira", "samira@example.org", "An office", Set.of(Role.ADMINISTRATOR)));
    try (Walk walk = Walk.withDevice(reader, port)) {
      walk.arrive(accounts.issueLink(person.id()));
      walk.fill("access.field.new-password", Insiders.PASSWORD);
      walk.fill("access.field.again", Insiders.PASSWORD);
      walk.press("access.setup.send");
      enrol(walk);

      signOutAndIn(walk);
      walk.open("/account").inspect("account-sessions");
      confirmAgain(walk, person);
      afterThePassword(walk);
    }
  }

  private static void enrol(Walk walk) {
    walk.fill("access.field.passkey-name", "laptop");
    walk.press("access.factors.passkey.add");
    assertThat(walk.page().locator(".notice.good")).isVisible();
    assertThat(walk.page().locator("main table")).containsText("laptop");
    walk.inspect("factors");
  }

  private static void signOutAndIn(Walk walk) {
    walk.press("access.sign-out");
    walk.open("/sign-in?to=/people").inspect("sign-in-passkey");
    walk.press("access.sign-in.passkey");
    assertThat(walk.page()).hasURL(Pattern.compile("/(en|ar)/people$"));
  }

  private void confirmAgain(Walk walk, Person person) {
    insiders.age(sessions, person.id(), Duration.ofMinutes(6));
    walk.open("/people");
    walk.link("access.people.add").click();
    assertThat(walk.page()).hasURL(Pattern.compile("/confirm\\?to="));
    walk.inspect("confirm");
    walk.press("access.confirm.passkey.send");
    assertThat(walk.page()).hasURL(Pattern.compile("/people/new$"));
    insiders.age(sessions, person.id(), Duration.ofMinutes(6));
    walk.press("access.people.add");
    walk.inspect("confirm-first");
  }

  private static void afterThePassword(Walk walk) {
    walk.press("access.sign-out");
    walk.open("/sign-in?to=/account");
    walk.fill("access.field.sign-in-name", "samira@example.org");
    walk.fill("access.field.password", Insiders.PASSWORD);
    walk.press("access.sign-in.send");
    walk.press("access.confirm.passkey.send");
    assertThat(walk.page()).hasURL(Pattern.compile("/(en|ar)/account$"));
  }
}
