package org.amana.protection.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.custody.Tab;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.Holder;
import org.amana.platform.vault.PersonKeys;
import org.amana.platform.vault.SetUpVault;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** People who work on cases, each at a browser of their own, with their key open. */
@TestComponent
public final class ATeam {

  public static final String PHRASE = "nine boats on a quiet river";
  private static final UUID UNIT = UUID.fromString("01a20000-0000-7000-8000-000000000001");
  private static final UUID ELSEWHERE = UUID.fromString("01a20000-0000-7000-8000-000000000002");

  private final Insiders insiders;
  private final SetUpVault node;
  private final PersonKeys keys;
  private final FreshDatabase.Owner owner;
  private final MockMvc pages;
  private final Map<Person, Tab> tabs = new HashMap<>();

  ATeam(
      Insiders insiders,
      SetUpVault node,
      PersonKeys keys,
      FreshDatabase.Owner owner,
      MockMvc pages) {
    this.insiders = insiders;
    this.node = node;
    this.keys = keys;
    this.owner = owner;
    this.pages = pages;
  }

  /** An empty, unsealed node. */
  public void begin() {
    owner
        .sql(
            """
            truncate rights.note, rights.counter, exchange.source, referrals.referral, referrals.notice,
              chronicle.step, chronicle.tally, tasks.task, tasks.notice,
              access.person, access.organisation, access.person_role, access.one_time_link,
              access.failed_sign_in, access.session, vault.person_key, vault.safe_key, vault.custody,
              vault.custody_share, vault.handed_share, vault.tag, needtoknow.file, cases.record,
              searches.search, vault.renewal cascade
            """)
        .update();
    tabs.clear();
    node.open();
  }

  /** Somebody of the unit, signed in, with a key that is open in their browser. */
  public Person add(String name, Role role) throws Exception {
    return add(name, role, UNIT);
  }

  /** Somebody of the same organisation who works in another unit. */
  public Person addElsewhere(String name, Role role) throws Exception {
    return add(name, role, ELSEWHERE);
  }

  /** Somebody of the same organisation who works in that unit. */
  public Person add(String name, Role role, UUID unit) throws Exception {
    Person added = insiders.add(name + "@example.org", role);
    owner
        .sql(
            """
            insert into access.unit (id, organisation_id, name)
            values (:unit, :organisation, 'Unit ' || :unit) on conflict do nothing
            """)
        .param("unit", unit)
        .param("organisation", added.organisation().id())
        .update();
    owner
        .sql("update access.person set unit_id = :unit where id = :id")
        .param("unit", unit)
        .param("id", added.id().value())
        .update();
    keys.make(new Holder(added.id().value()), PHRASE);
    Tab tab = new Tab(pages);
    if (added.needsSecondFactor()) {
      tab.signIn(added, insiders.code(added.id()));
    } else {
      tab.signIn(added);
    }
    tab.fill("/en/key/unlock", "phrase", PHRASE);
    tabs.put(added, tab);
    return added;
  }

  public Tab at(Person person) {
    Tab tab = tabs.get(person);
    if (tab == null) {
      throw new AssertionError("nobody added them");
    }
    return tab;
  }

  /** A case of somebody whose name is a word that stands nowhere else. */
  public UUID begin(Person lead, String family, String facts) throws Exception {
    MockHttpServletResponse made =
        at(lead)
            .fill(
                "/en/cases/new",
                "purpose",
                "care",
                "given",
                "Hagar",
                "family",
                family,
                "birth",
                "1998",
                "facts",
                facts,
                "note",
                "She told of a house by the sea.");
    String to = made.getRedirectedUrl();
    if (to == null) {
      throw new AssertionError("not begun: " + made.getStatus() + made.getContentAsString());
    }
    return UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
  }

  public String reference(UUID id) {
    return owner
        .sql("select reference from cases.record where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  /** Opens the file of a case in an emergency; the answer is where that leads. */
  public MockHttpServletResponse breakGlass(Person who, String reference, boolean asksIdentity)
      throws Exception {
    String[] asked =
        asksIdentity ? new String[] {"asksIdentity", "true"} : new String[] {"nothing", ""};
    return at(who)
        .fill(
            "/en/emergencies/new",
            "reference",
            reference,
            "purpose",
            "protection",
            "reason",
            "danger-to-life",
            "words",
            "Somebody waits for her before the shelter and nobody answers.",
            asked[0],
            asked[1]);
  }

  /** The emergency that was begun last. */
  public UUID emergency() {
    return owner
        .sql("select id from needtoknow.emergency order by begun_at desc limit 1")
        .query(UUID.class)
        .single();
  }

  public FreshDatabase.Owner owner() {
    return owner;
  }
}
