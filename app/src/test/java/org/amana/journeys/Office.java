package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.NewPerson;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;

/** An office whose people come in by links, with a password and a passkey, and make their keys. */
record Office(Accounts accounts) {

  static final String PHRASE = "nine boats on a quiet river";

  /** Somebody new at their browser, who is signed in afterwards. */
  void comeIn(Walk walk, String name, Role role) {
    comeIn(walk, name, "An office", role);
  }

  /** Somebody of an organisation, with a key of their own that is open. */
  void comeInWithKey(Walk walk, String name, String organisation, Role role) {
    comeIn(walk, name, organisation, role);
    makeKey(walk);
  }

  private void comeIn(Walk walk, String name, String organisation, Role role) {
    Person person =
        accounts.add(
            new NewPerson(name, name + "@example.org", organisation, "A unit", Set.of(role)));
    walk.arrive(accounts.issueLink(person.id()));
    walk.fill("access.field.new-password", Insiders.PASSWORD);
    walk.fill("access.field.again", Insiders.PASSWORD);
    walk.press("access.setup.send");
    walk.fill("access.field.passkey-name", "laptop");
    walk.press("access.factors.passkey.add");
    assertThat(walk.page().locator(".notice.good")).isVisible();
  }

  /** A key of their own, which is open afterwards. */
  static void makeKey(Walk walk) {
    walk.open("/key").inspect("key-new");
    walk.fill("custody.field.phrase", PHRASE);
    walk.fill("custody.field.phrase-again", PHRASE);
    walk.press("custody.key.make");
    assertThat(walk.page().locator("code.paper")).isVisible();
    walk.inspect("key-kit");
  }

  /** The path of a new case of theirs. */
  static String beginCase(Walk walk, String family) {
    walk.open("/cases/new");
    walk.page().locator("#family").fill(family);
    walk.press("cases.begin.send");
    assertThat(walk.page()).hasURL(Pattern.compile("/cases/[0-9a-f-]{36}$"));
    String address = walk.page().url();
    return address.substring(address.indexOf("/cases/"));
  }
}
