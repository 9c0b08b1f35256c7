package org.amana.protection.directory;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.custody.Tab;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.node.Ids;
import org.amana.platform.vault.SetUpVault;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;

/** An empty directory, who enters something into it, and people who sign in. */
@TestComponent
final class ADirectory {

  private final ProviderSql providers;
  private final Offers offers;
  private final Insiders insiders;
  private final SetUpVault vault;
  private final FreshDatabase.Owner owner;
  private final Ids ids;
  private final MockMvc pages;

  ADirectory(
      ProviderSql providers,
      Offers offers,
      Insiders insiders,
      SetUpVault vault,
      FreshDatabase.Owner owner,
      Ids ids,
      MockMvc pages) {
    this.providers = providers;
    this.offers = offers;
    this.insiders = insiders;
    this.vault = vault;
    this.owner = owner;
    this.ids = ids;
    this.pages = pages;
  }

  void begin() {
    // The test itself is no request; Spring's test support would make it look like one.
    RequestContextHolder.resetRequestAttributes();
    vault.open();
    owner
        .sql(
            """
            truncate directory.provider, directory.reading, directory.plan, access.person, access.organisation,
              access.person_role, access.one_time_link, access.failed_sign_in, access.session
              cascade
            """)
        .update();
  }

  ProviderId provider(String name) {
    return provider(name, Optional.empty());
  }

  ProviderId provider(String name, Optional<UUID> organisation) {
    ProviderId id = new ProviderId(ids.next());
    providers.add(
        new Provider(id, name, ProviderKind.NGO, Optional.empty(), organisation, false, 1));
    return id;
  }

  /** An offer that was verified today: names of fields and values by turns. */
  OfferId offer(ProviderId of, String service, String area, String... more) {
    Map<String, String> typed = new HashMap<>();
    typed.put("service", service);
    typed.put("area", area);
    typed.put("whom", "women children");
    typed.put("cost", "free");
    typed.put("listed", "true");
    typed.put("verified_on", LocalDate.now(ZoneOffset.UTC).toString());
    for (int i = 0; i < more.length; i += 2) {
      typed.put(more[i], more[i + 1]);
    }
    return offers.add(of, typed);
  }

  Person person(String name, Role role) {
    return insiders.add(name + "@example.org", role);
  }

  Tab tab(Person person) throws Exception {
    Tab tab = new Tab(pages);
    return person.needsSecondFactor()
        ? tab.signIn(person, insiders.code(person.id()))
        : tab.signIn(person);
  }

  Tab stranger() {
    return new Tab(pages);
  }
}
