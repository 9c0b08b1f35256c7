package org.amana.platform.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.vault.Turns;
import org.amana.platform.vault.Vault;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** People of a test, who have a password already, and an app for codes where they need one. */
@TestComponent
public final class Insiders {

  public static final String PASSWORD = "seven quiet harbours";

  /** Made once, because it is slow on purpose. */
  private static final String HASH = new Passwords(new Turns()).hash(PASSWORD);

  private static final int STEP_SECONDS = 30;

  private final Accounts accounts;
  private final PersonSql people;
  private final Codes codes;
  private final CodeAppSql apps;
  private final Vault vault;
  private final JdbcClient database;

  Insiders(
      Accounts accounts,
      PersonSql people,
      Codes codes,
      CodeAppSql apps,
      Vault vault,
      JdbcClient database) {
    this.accounts = accounts;
    this.people = people;
    this.codes = codes;
    this.apps = apps;
    this.vault = vault;
    this.database = database;
  }

  /** Somebody with a password, and with an app for codes where a role asks for one. */
  public Person add(String signInName, Role... roles) {
    Person added = newcomer(signInName, roles);
    if (added.needsSecondFactor()) {
      setUpApp(added.id());
    }
    return accounts.get(signInName);
  }

  /** Somebody with a password and nothing else. */
  public Person newcomer(String signInName, Role... roles) {
    Person added = accounts.add(new NewPerson("Somebody", signInName, "An office", Set.of(roles)));
    people.setPassword(added.id(), HASH);
    return added;
  }

  /** Begins to set an app up, and leaves it there. */
  void beginApp(PersonId person) {
    codes.begin(person);
  }

  void setUpApp(PersonId person) {
    codes.begin(person);
    codes.confirm(person, codes.pending(person).orElseThrow().code(now()));
  }

  /** A code that the person's app shows, and that counts even if it was used before. */
  public String code(PersonId person) {
    database
        .sql("update access.code_app set last_step = 0 where person_id = :person")
        .param("person", person.value())
        .update();
    return secret(person).code(now());
  }

  /** What the person's app and this node share. */
  CodeSecret secret(PersonId person) {
    UUID app = apps.find(person, true).orElseThrow();
    return new CodeSecret(vault.reveal(apps.secret(app), Codes.place(app)));
  }

  /** As if what the person proved had been proved that much earlier, in every session. */
  public <S extends Session> void age(
      FindByIndexNameSessionRepository<S> sessions, PersonId person, Duration time) {
    Instant then = Instant.now().minus(time);
    SignedIn older = new SignedIn(person, Factor.PASSWORD, then).with(Factor.PASSKEY, then);
    for (S session : sessions.findByPrincipalName(person.toString()).values()) {
      session.setAttribute(
          HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
          new SecurityContextImpl(older));
      sessions.save(session);
    }
  }

  static long now() {
    return Instant.now().getEpochSecond() / STEP_SECONDS;
  }

  /** The session of somebody who showed everything an hour ago. */
  public Authentication provedAnHourAgo(Person person) {
    Instant then = Instant.now().minus(Duration.ofHours(1));
    return new SignedIn(person.id(), Factor.PASSWORD, then).with(Factor.CODE, then);
  }
}
