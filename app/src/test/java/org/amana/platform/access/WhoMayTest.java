package org.amana.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.amana.Figures;
import org.amana.platform.access.Asker.Everybody;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address, asked for by everybody, answers as the checked-in table says; one that is not in
 * the table, or is there no more, turns this red. So does every rule that is taken away.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, Insiders.class, SetUpVault.class})
class WhoMayTest {

  /** They compare a password at its full cost for each one who asks. */
  private static final Set<String> SLOW =
      Set.of("POST /sign-in", "POST /account/password", "POST /confirm/password");

  /** What the rules are there for, taken away: the room itself still refuses. */
  private static final Set<String> TWICE = Set.of("/statistics/import/** SIGNED_IN");

  @Autowired private MockMvc pages;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired private Insiders insiders;
  @Autowired private SetUpVault vault;
  @Autowired private FreshDatabase.Owner owner;
  private final WhoMay table = WhoMay.checkedIn();
  private Addresses addresses;
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

  private Set<String> there() {
    return addresses.all().keySet();
  }

  private Set<String> told() {
    Set<String> told = new HashSet<>(table.addresses());
    told.removeIf(address -> table.of(address).contains("file"));
    return told;
  }

  /** What is answered otherwise than the table says. */
  private List<String> faults(String address, List<Asker> askers) throws Exception {
    List<String> faults = new ArrayList<>();
    Set<String> row = table.of(address);
    for (Asker asker : askers) {
      Answer answer = Answer.of(addresses.ask(address, asker));
      if (!Answer.right(row, asker).contains(answer)) {
        faults.add(
            address + " for " + asker.name() + ": " + answer + ", but the table says " + row);
      }
      if (address.equals("POST /seal/close")) {
        vault.open();
      }
    }
    return faults;
  }

  @Test
  void every_address_is_in_the_table() {
    assertThat(there()).hasSizeGreaterThan(60);
    assertThat(WhoMay.differences(there(), told())).isEmpty();
  }

  @Test
  void every_address_answers_everybody_as_the_table_says() throws Exception {
    List<String> faults = new ArrayList<>();
    int asked = 0;
    for (String address : table.addresses()) {
      List<Asker> askers = everybody.about(table.of(address));
      asked += askers.size();
      faults.addAll(faults(address, askers));
    }

    assertThat(faults).isEmpty();
    assertThat(asked).isGreaterThan(900);
  }

  @Test
  void an_address_that_nobody_declared_is_closed() throws Exception {
    Asker stranger = everybody.about(Set.of()).getFirst();

    assertThat(Answer.of(addresses.ask("GET /nobody/declared/this", stranger)))
        .isEqualTo(Answer.LED_TO_SIGN_IN);
    assertThat(Answer.of(addresses.ask("POST /statistics", stranger)))
        .isEqualTo(Answer.LED_TO_SIGN_IN);
  }

  @Test
  void a_rogue_page_turns_this_red() throws Exception {
    RequestMappingInfo rogue =
        RequestMappingInfo.paths("/statistics/rogue")
            .methods(RequestMethod.GET)
            .options(requestMappingHandlerMapping.getBuilderConfiguration())
            .build();
    requestMappingHandlerMapping.registerMapping(rogue, this, Rogue.class.getMethod("page"));
    try {
      assertThat(WhoMay.differences(there(), told()))
          .containsExactly("not in /house/who-may.txt: GET /statistics/rogue");
    } finally {
      requestMappingHandlerMapping.unregisterMapping(rogue);
    }
  }

  /** A handler that nobody wrote into the table. */
  public static final class Rogue {
    public void page() {}
  }

  @Test
  void a_page_that_is_gone_turns_this_red() {
    Set<String> there = new HashSet<>(there());
    there.remove("GET /people");

    assertThat(WhoMay.differences(there, told()))
        .containsExactly("not there any more: GET /people");
  }

  @Test
  void every_rule_about_an_address_is_missed_when_it_is_taken_away() throws Exception {
    List<Asker> outside =
        everybody.about(Set.of()).stream()
            .filter(
                asker ->
                    EnumSet.of(Asker.Way.STRANGER, Asker.Way.UNPROVED, Asker.Way.ENROLLING)
                        .contains(asker.way()))
            .toList();

    List<String> missed =
        this.<Doors.Rule>unnoticed(Doors.class, "RULES", _ -> outside, table.addresses());

    assertThat(missed).containsExactlyInAnyOrderElementsOf(TWICE);
  }

  @Test
  void every_grant_is_missed_when_it_is_taken_away() throws Exception {
    List<Asker> inside =
        everybody.about(Set.of()).stream().filter(asker -> asker.way() == Asker.Way.FRESH).toList();
    List<String> ofRoles =
        table.addresses().stream()
            .filter(address -> table.of(address).stream().anyMatch(WhoMayTest::isRole))
            .toList();

    List<String> missed =
        this.<Grants.Grant>unnoticed(
            Grants.class, "GRANTS", grant -> holding(inside, grant.role()), ofRoles);

    assertThat(missed).isEmpty();
  }

  /** Only they can notice that something is no longer granted to their role. */
  private static List<Asker> holding(List<Asker> askers, Role role) {
    return askers.stream().filter(asker -> asker.role().filter(role::equals).isPresent()).toList();
  }

  private static boolean isRole(String word) {
    return EnumSet.allOf(Role.class).stream().anyMatch(role -> role.code().equals(word));
  }

  /** The rules whose absence nobody of these notices. */
  private <R> List<String> unnoticed(
      Class<?> rules, String field, Function<R, List<Asker>> askers, Iterable<String> about)
      throws Exception {
    @SuppressWarnings("unchecked")
    List<R> all = (List<R>) Objects.requireNonNull(ReflectionTestUtils.getField(rules, field));
    assertThat(all).hasSizeGreaterThan(10);
    List<String> unnoticed = new ArrayList<>();
    int rulesThere = all.size();
    Set<List<Asker>> usual = new HashSet<>();
    for (R rule : List.copyOf(all)) {
      List<Asker> asking = askers.apply(rule);
      if (usual.add(asking)) {
        // Else whatever is wrong anyway would pass for having noticed.
        assertThat(isNoticed(asking, about)).as("with every rule in its place").isFalse();
      }
      int place = all.indexOf(rule);
      all.remove(place);
      try {
        if (!isNoticed(asking, about)) {
          unnoticed.add(rule.toString());
        }
      } finally {
        all.add(place, rule);
      }
    }
    Figures.say(
        "%d rules of %s taken away one by one: %d missed"
            .formatted(rulesThere, rules.getSimpleName(), rulesThere - unnoticed.size()));
    return unnoticed;
  }

  private boolean isNoticed(List<Asker> askers, Iterable<String> about) throws Exception {
    for (String address : about) {
      if (!SLOW.contains(address) && !faults(address, askers).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
