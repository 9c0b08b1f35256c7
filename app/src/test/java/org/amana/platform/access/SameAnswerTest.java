package org.amana.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.access.Asker.Everybody;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whoever may not see a thing gets the same answer whether it is there or not: byte for byte, but
 * for the number and the moment of the incident and the token of a form.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, Insiders.class, SetUpVault.class})
class SameAnswerTest {

  private static final List<String> OF_A_PERSON =
      List.of(
          "GET /people/ID",
          "POST /people/ID/roles",
          "POST /people/ID/place",
          "POST /people/ID/disable",
          "POST /people/ID/link");

  @Autowired private MockMvc pages;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired private Insiders insiders;
  @Autowired private Accounts accounts;
  @Autowired private SetUpVault vault;
  @Autowired private FreshDatabase.Owner owner;

  @SuppressWarnings("NullAway.Init")
  private Addresses addresses;

  @SuppressWarnings("NullAway.Init")
  private Everybody everybody;

  @BeforeEach
  void clear() {
    // The test itself is no request; Spring's test support would make it look like one.
    RequestContextHolder.resetRequestAttributes();
    vault.open();
    owner
        .sql(
            """
            truncate access.person, access.organisation, access.unit, access.person_role,
              access.one_time_link, access.failed_sign_in, access.session cascade
            """)
        .update();
    addresses = new Addresses(pages, requestMappingHandlerMapping);
    everybody = new Everybody(insiders);
  }

  /** What is told, without what is different each time. */
  private String told(String address, String id, Asker asker, Map<String, String> typed)
      throws Exception {
    return WhatIsTold.by(addresses.ask(address.replace("ID", id), asker, typed), id);
  }

  private List<Asker> others() {
    return everybody.about(Set.of()).stream()
        .filter(
            asker ->
                (asker.way() != Asker.Way.FRESH && asker.way() != Asker.Way.STALE)
                    || asker.role().filter(role -> role != Role.ADMINISTRATOR).isPresent())
        .toList();
  }

  /** Where what is there and what is not get different answers. */
  private List<String> differences(List<String> asked, String there, Map<String, String> typed)
      throws Exception {
    List<String> differences = new ArrayList<>();
    for (String address : asked) {
      for (Asker asker : others()) {
        String real = told(address, there, asker, typed);
        if (!real.equals(told(address, Addresses.NOTHING, asker, typed))) {
          differences.add(address + " for " + asker.name());
        }
      }
    }
    return differences;
  }

  @Test
  void a_person_is_as_if_not_there_for_everybody_who_manages_nobody() throws Exception {
    insiders.newcomer("hidden@example.org", Role.READER);
    Person somebody = accounts.get("hidden@example.org");

    assertThat(differences(OF_A_PERSON, somebody.id().toString(), Map.of())).isEmpty();
    assertThat(accounts.get("hidden@example.org")).isEqualTo(somebody);
  }

  @Test
  void a_passkey_and_a_session_of_somebody_else_are_as_if_not_there() throws Exception {
    Person somebody = insiders.newcomer("hidden@example.org", Role.READER);
    UUID passkey = passkeyOf(somebody);
    Browser browser = new Browser(pages);
    browser.fill("/en/sign-in", "signInName", "hidden@example.org", "password", Insiders.PASSWORD);
    String session =
        owner
            .sql("select session_id from access.session where principal_name = :id")
            .param("id", somebody.id().toString())
            .query(String.class)
            .single();

    for (Asker asker : others()) {
      Map<String, String> real = Map.of("passkey", passkey.toString(), "session", session);
      Map<String, String> none = Map.of("passkey", Addresses.NOTHING, "session", "x".repeat(43));
      for (String address :
          List.of("POST /account/factors/passkey/remove", "POST /account/sessions/end")) {
        assertThat(told(address, "ID", asker, real))
            .as(address + " for " + asker.name())
            .isEqualTo(told(address, "ID", asker, none));
      }
    }
    // Still signed in, and asked for the passkey that they have now.
    assertThat(browser.open("/en/account").getResponse().getRedirectedUrl())
        .startsWith("/en/confirm");
    assertThat(owner.sql("select count(*) from access.passkey").query(Long.class).single())
        .isEqualTo(1);
  }

  private UUID passkeyOf(Person person) {
    UUID id = UUID.fromString("01a20496-fb0a-7680-9c97-026c772cfc18");
    owner
        .sql(
            """
            insert into access.passkey (id, person_id, name, credential_id, credential, host,
              transports, sign_count, can_be_backed_up, is_backed_up, created_at)
            values (:id, :person, 'key', '\\x01', '\\x01', 'localhost', '', 0, false, false, now())
            """)
        .param("id", id)
        .param("person", person.id().value())
        .update();
    return id;
  }

  @Test
  void an_answer_that_tells_turns_this_red() throws Exception {
    Person somebody = insiders.newcomer("hidden@example.org", Role.READER);
    Asker administrator =
        everybody.about(Set.of()).stream()
            .filter(asker -> asker.name().equals("administrator FRESH"))
            .findFirst()
            .orElseThrow();

    assertThat(told("GET /people/ID", somebody.id().toString(), administrator, Map.of()))
        .isNotEqualTo(told("GET /people/ID", Addresses.NOTHING, administrator, Map.of()));
  }
}
