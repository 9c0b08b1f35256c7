package org.amana.protection.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.amana.Serves;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Role;
import org.amana.platform.custody.Tab;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;

/** A plan for a region: needs by site and service, gaps, and people helped as counts. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, Insiders.class, SetUpVault.class, ADirectory.class})
@SuppressWarnings("NullAway.Init")
class PlansTest {

  @Autowired private ADirectory directory;
  @Autowired private Plans plans;

  private Tab coordinator;
  private String plan;

  @BeforeEach
  void a_plan_is_there() throws Exception {
    directory.begin();
    coordinator = directory.tab(directory.person("coordinator", Role.COORDINATOR));
    String name = "Plan " + UUID.randomUUID();
    plan = Objects.requireNonNull(begin(name).getRedirectedUrl()).replace("/needs", "");
    assertThat(begin(name).getStatus()).isEqualTo(409);
  }

  private MockHttpServletResponse begin(String name) throws Exception {
    return coordinator.fill(
        "/en/directory/plans/new",
        "name",
        name,
        "region",
        "The bay",
        "starts",
        "2026-01-01",
        "ends",
        "2026-06-30");
  }

  private MockHttpServletResponse need(String site, String service, String places)
      throws Exception {
    return coordinator.fill(
        plan + "/needs", "site", site, "area", "HOMS", "service", service, "places", places);
  }

  private int told(String need, String month, String people) throws Exception {
    return coordinator
        .fill(plan + "/helped", "need", need, "month", month, "people", people)
        .getStatus();
  }

  private String firstNeed() {
    UUID id = UUID.fromString(plan.substring(plan.lastIndexOf('/') + 1));
    return plans.needs(id, 0, 1).getFirst().id().toString();
  }

  @Test
  @Serves("SGR-046")
  void a_plan_shows_what_is_missing_at_each_site_and_how_many_were_helped() throws Exception {
    ProviderId house = directory.provider("House");
    directory.offer(house, "shelter", "Homs", "capacity", "12");
    need("Camp 1", "shelter", "20");
    need("Camp 1", "legal", "3");
    String need = firstNeed(); // legal stands before shelter

    assertThat(told(need, "2026-02", "7")).isEqualTo(302);
    assertThat(told(need, "2026-03", "5")).isEqualTo(302);
    assertThat(told(need, "2026-03", "6")).isEqualTo(302);

    assertThat(coordinator.text(plan + "/needs.csv"))
        .contains("Camp 1,HOMS,Legal aid,3,0,3,13", "Camp 1,HOMS,Safe place to stay,20,12,8,");
    assertThat(Jsoup.parse(coordinator.text(plan + "/needs")).select("tbody tr")).hasSize(4);
  }

  @Test
  void what_is_wrong_is_named_and_a_need_is_entered_once() throws Exception {
    assertThat(need("Camp 1", "magic", "0").getStatus()).isEqualTo(422);
    assertThat(need("Camp 1", "legal", "3").getStatus()).isEqualTo(302);
    assertThat(need("Camp 1", "legal", "3").getStatus()).isEqualTo(409);
    assertThat(told(firstNeed(), "2026-07", "1")).isEqualTo(422);
    assertThat(told(firstNeed(), "spring", "-1")).isEqualTo(422);
    assertThat(told(UUID.randomUUID().toString(), "2026-02", "1")).isEqualTo(404);
  }

  @Test
  void nobody_but_a_coordinator_sees_a_plan() throws Exception {
    Tab worker = directory.tab(directory.person("worker", Role.CASE_WORKER));

    assertThat(worker.open(plan + "/needs").getStatus()).isEqualTo(403);
    assertThat(worker.open(plan + "/needs.csv").getStatus()).isEqualTo(403);
    assertThat(worker.fill(plan + "/needs").getStatus()).isEqualTo(403);
  }
}
