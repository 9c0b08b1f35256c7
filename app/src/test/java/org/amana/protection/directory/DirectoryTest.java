package org.amana.protection.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.amana.Answers;
import org.amana.Serves;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.custody.Tab;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who helps where: found by everybody, kept by the coordinator, and silent about shelters. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, Insiders.class, SetUpVault.class, ADirectory.class})
class DirectoryTest {

  private static final String ADDRESS = "17 Hidden Lane";
  private static final List<String> SECRET = List.of(ADDRESS, "33.51381", "36.27649");

  @Autowired private ADirectory directory;
  @Autowired private Directory face;
  @Autowired private Offers offers;
  @Autowired private FreshDatabase.Owner owner;
  @TempDir private Path folder;

  private final Map<Role, Tab> tabs = new EnumMap<>(Role.class);
  private ProviderId house;

  @BeforeEach
  void a_provider_is_there() {
    directory.begin();
    house = directory.provider("House of Boats");
  }

  private Tab at(Role role) throws Exception {
    Tab known = tabs.get(role);
    if (known != null) {
      return known;
    }
    Tab tab = directory.tab(directory.person(role.code(), role));
    tabs.put(role, tab);
    return tab;
  }

  private OfferId shelter(String area, String latitude, String longitude, String... more) {
    List<String> typed = new ArrayList<>(List.of(more));
    typed.addAll(List.of("latitude", latitude, "longitude", longitude, "address", ADDRESS));
    return directory.offer(house, "shelter", area, typed.toArray(String[]::new));
  }

  private static List<String> found(String page) {
    return Jsoup.parse(page).select("tr th[scope=row] + td + td").eachText();
  }

  @Test
  void what_has_no_place_is_at_no_distance() {
    assertThat(
            owner
                .sql("select directory.distance(null, null, 59.9, 10.7) is null")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  @Serves("GPA-A28")
  @Answers("Which shelters within 50 km have a free bed for a woman with children?")
  void free_beds_for_women_with_children_within_fifty_kilometres_are_found_nearest_first()
      throws Exception {
    shelter("Hama", "35.1", "36.8", "capacity", "9", "free", "9"); // 200 km
    shelter("Douma", "33.6", "36.4", "capacity", "9", "free", "2"); // 14 km
    shelter("Damascus", "33.51381", "36.27649", "capacity", "9", "free", "1");
    shelter("Harasta", "33.6", "36.3", "capacity", "9", "free", "0");
    shelter("Darayya", "33.5", "36.2", "capacity", "9", "free", "5", "whom", "men");
    directory.offer(house, "legal", "Damascus", "capacity", "3", "free", "3");

    String page =
        at(Role.CASE_WORKER)
            .text(
                "/en/directory/colleagues?service=shelter&whom=women&whom=children&free=true"
                    + "&near=damascus&within=50");

    assertThat(found(page)).containsExactly("Damascus", "Douma");
    assertThat(page).contains("about 14 kilometres away", "1 of 9", "2 of 9");
  }

  @Test
  void distances_are_those_of_the_globe() {
    double paris =
        owner.sql("select directory.distance(48.9, 2.4, 51.5, -0.1)").query(Double.class).single();
    double acrossTheDateLine =
        owner.sql("select directory.distance(0, 179.9, 0, -179.9)").query(Double.class).single();

    assertThat(paris).isBetween(335.0, 345.0);
    assertThat(acrossTheDateLine).isBetween(22.0, 22.5);
  }

  @Test
  void what_nobody_checked_for_ninety_days_is_marked_and_comes_last() throws Exception {
    String ago = LocalDate.now(ZoneOffset.UTC).minusDays(91).toString();
    String edge = LocalDate.now(ZoneOffset.UTC).minusDays(90).toString();
    directory.offer(house, "legal", "Aleppo", "verified_on", ago);
    directory.offer(house, "legal", "Bosra", "verified_on", edge);
    directory.offer(house, "legal", "Homs");

    String page = directory.stranger().text("/en/directory?service=legal");

    assertThat(Jsoup.parse(page).select("section.card p > bdi").eachText())
        .containsExactly("Bosra", "Homs", "Aleppo");
    assertThat(Jsoup.parse(page).select("section.card:last-of-type .tag.warning").size()).isOne();
    assertThat(page.split("not checked for 90 days", -1)).hasSize(2);
  }

  @Test
  void language_age_and_hours_narrow_what_is_found() throws Exception {
    directory.offer(house, "legal", "Homs", "languages", "ar", "hours", "always");
    directory.offer(house, "medical", "Homs", "languages", "fr", "age_from", "18");

    assertThat(cards("/en/directory?language=ar")).hasSize(1);
    assertThat(cards("/en/directory?age=12")).hasSize(1);
    assertThat(cards("/en/directory?age=18")).hasSize(2);
    assertThat(cards("/en/directory?open=true")).hasSize(1);
  }

  private List<String> cards(String address) throws Exception {
    return Jsoup.parse(directory.stranger().text(address)).select("section.card h3").eachText();
  }

  @Test
  void a_question_that_is_not_understood_is_told_field_by_field() throws Exception {
    MockHttpServletResponse answer =
        directory.stranger().open("/en/directory?age=old&near=Atlantis&service=magic");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.getContentAsString()).select(".error-summary li")).hasSize(3);
    assertThat(directory.stranger().open("/api/v1/directory?age=old").getStatus()).isEqualTo(422);
  }

  /** Everything that goes out to the public, and every file, in both languages. */
  private List<String> whatGoesOut() throws Exception {
    Tab worker = at(Role.CASE_WORKER);
    Tab coordinator = at(Role.COORDINATOR);
    List<String> out = new ArrayList<>();
    for (String language : List.of("en", "ar")) {
      out.add(directory.stranger().text("/" + language + "/directory"));
      out.add(directory.stranger().text("/" + language + "/directory.csv"));
      out.add(unpacked(directory.stranger().open("/" + language + "/directory.xlsx")));
      out.add(worker.text("/" + language + "/directory/colleagues"));
      out.add(worker.text("/" + language + "/directory/colleagues.csv"));
      out.add(unpacked(worker.open("/" + language + "/directory/colleagues.xlsx")));
      out.add(coordinator.text("/" + language + "/directory/capacity.csv"));
    }
    out.add(directory.stranger().text("/api/v1/directory"));
    return out;
  }

  private String unpacked(MockHttpServletResponse workbook) throws Exception {
    Path file = Files.write(folder.resolve("out.xlsx"), workbook.getContentAsByteArray());
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : zip.stream().toList()) {
        text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(text).contains("Damascus");
    return text.toString();
  }

  private static Stream<String> leaks(List<String> texts) {
    return SECRET.stream().filter(secret -> texts.stream().anyMatch(text -> text.contains(secret)));
  }

  @Test
  void no_address_and_no_exact_place_of_a_shelter_goes_out_to_anybody() throws Exception {
    shelter("Damascus", "33.51381", "36.27649");

    assertThat(whatGoesOut()).allMatch(text -> text.contains("Damascus"));
    assertThat(leaks(whatGoesOut())).isEmpty();
    assertThat(leaks(rows())).as("in the open tables").isEmpty();
  }

  private List<String> rows() {
    return owner
        .sql(
            """
            select o::text from directory.offer o
            union all select c::text from directory.change c
            union all select h::text from directory.hidden_address h
            """)
        .query(String.class)
        .list();
  }

  @Test
  void a_page_that_told_an_address_would_turn_this_red() throws Exception {
    shelter("Damascus", "33.51381", "36.27649");
    owner.sql("update directory.offer set telephone = :address").param("address", ADDRESS).update();

    assertThat(leaks(whatGoesOut())).containsExactly(ADDRESS);
    assertThat(leaks(rows())).containsExactly(ADDRESS);
  }

  @Test
  void the_database_itself_has_no_place_for_what_must_not_go_out() {
    OfferId id = shelter("Damascus", "33.51381", "36.27649");

    for (String wrong :
        List.of("address = '17 Hidden Lane'", "is_hidden = false", "free = 3, capacity = 2")) {
      assertThatThrownBy(
              () ->
                  owner
                      .sql("update directory.offer set " + wrong + " where id = :id")
                      .param("id", id.value())
                      .update())
          .isInstanceOf(DataIntegrityViolationException.class);
    }
    owner.sql("update directory.offer set latitude = 33.51381").update();
    assertThat(owner.sql("select latitude::text from directory.offer").query(String.class).single())
        .isEqualTo("33.5");
  }

  @Test
  void free_places_are_for_colleagues() throws Exception {
    shelter("Damascus", "33.5", "36.3", "capacity", "91", "free", "73");

    assertThat(Jsoup.parse(directory.stranger().text("/en/directory")).text())
        .contains("Damascus")
        .doesNotContain("91", "73");
    assertThat(directory.stranger().text("/en/directory.csv")).doesNotContain("91", "73");
    assertThat(directory.stranger().text("/api/v1/directory")).doesNotContain("91", "73");
    assertThat(cards("/en/directory?free=true")).hasSize(1);
    assertThat(at(Role.SUPERVISOR).text("/en/directory/colleagues")).contains("73 of 91");
  }

  @Test
  void the_address_is_opened_to_who_brings_people_there_and_stands_in_the_log() throws Exception {
    OfferId id = shelter("Damascus", "33.5", "36.3");
    Tab worker = at(Role.CASE_WORKER);
    long before = openings(); // the log keeps those of other tests

    assertThat(worker.text("/en/directory/offers/" + id)).doesNotContain(ADDRESS);
    assertThat(openings()).isEqualTo(before);
    assertThat(worker.fill("/en/directory/offers/" + id + "/address").getContentAsString())
        .contains(ADDRESS);
    assertThat(openings()).isEqualTo(before + 1);
    for (Role role : List.of(Role.COORDINATOR, Role.AUTHORITY)) {
      MockHttpServletResponse refused = at(role).fill("/en/directory/offers/" + id + "/address");
      assertThat(refused.getStatus()).isEqualTo(403);
      assertThat(refused.getContentAsString()).doesNotContain(ADDRESS);
    }
    assertThat(openings()).isEqualTo(before + 1);
  }

  private long openings() {
    return owner
        .sql("select count(*) from audit.entry where action = 'directory.address-opened'")
        .query(Long.class)
        .single();
  }

  @Test
  void what_cannot_be_written_down_is_not_opened() throws Exception {
    OfferId id = shelter("Damascus", "33.5", "36.3");
    Tab worker = at(Role.CASE_WORKER);
    owner.sql("alter table audit.entry add constraint full_up check (false) not valid").update();
    try {
      MockHttpServletResponse answer = worker.fill("/en/directory/offers/" + id + "/address");

      assertThat(answer.getStatus()).isEqualTo(503);
      assertThat(answer.getContentAsString()).doesNotContain(ADDRESS);
    } finally {
      owner.sql("alter table audit.entry drop constraint full_up").update();
    }
  }

  @Test
  void a_coordinator_replaces_an_address_that_they_cannot_read() throws Exception {
    OfferId id = shelter("Damascus", "33.5", "36.3");
    Tab coordinator = at(Role.COORDINATOR);
    String[] form = {
      "version",
      "1",
      "service",
      "shelter",
      "area",
      "Damascus",
      "whom",
      "women",
      "cost",
      "free",
      "listed",
      "true",
      "address",
      "4 Other Lane"
    };

    assertThat(coordinator.text("/en/directory/offers/" + id + "/change")).doesNotContain(ADDRESS);
    assertThat(coordinator.fill("/en/directory/offers/" + id + "/change", form).getStatus())
        .isEqualTo(302);
    assertThat(
            at(Role.CASE_WORKER)
                .fill("/en/directory/offers/" + id + "/address")
                .getContentAsString())
        .contains("4 Other Lane");
  }

  @Test
  void people_of_a_provider_say_its_free_places_and_hours_and_nothing_else() throws Exception {
    Person own = directory.person("own", Role.CASE_WORKER);
    ProviderId theirs = directory.provider("Lodge", Optional.of(own.organisation().id()));
    OfferId id = directory.offer(theirs, "legal", "Homs", "capacity", "5", "telephone", "111");
    OfferId other = directory.offer(house, "legal", "Homs", "capacity", "5");
    Tab tab = directory.tab(own);
    String[] form = {
      "version", "1", "free", "3", "mon", "09:00-10:00", "telephone", "999", "capacity", "800"
    };

    assertThat(tab.fill("/en/directory/offers/" + id + "/places", form).getStatus()).isEqualTo(302);
    Offer now = offers.get(id).offer();
    assertThat(now.places().free()).contains(3);
    assertThat(now.places().capacity()).contains(5);
    assertThat(now.places().saidAt()).isPresent();
    assertThat(now.particulars().telephone()).isEqualTo("111");
    assertThat(now.particulars().hours().text()).isEqualTo("mon 09:00-10:00");
    assertThat(tab.fill("/en/directory/offers/" + other + "/places", form).getStatus())
        .isEqualTo(403);
    assertThat(tab.open("/en/directory/offers/" + other + "/places").getStatus()).isEqualTo(403);
    assertThat(tab.open("/en/directory/offers/" + id + "/change").getStatus()).isEqualTo(403);
  }

  @Test
  void a_change_keeps_what_stood_there_before_and_who_changed_it() throws Exception {
    OfferId id = directory.offer(house, "legal", "Homs", "telephone", "111");
    Person coordinator = directory.person("coordinator", Role.COORDINATOR);
    Tab tab = directory.tab(coordinator);

    tab.fill("/en/directory/offers/" + id + "/change", change("1", "222"));

    List<Change> history = offers.history(id, 0, 10);
    assertThat(history).hasSize(1);
    assertThat(history.getFirst().by()).contains(coordinator.id());
    assertThat(history.getFirst().before()).containsEntry("telephone", "111");
    assertThat(tab.text("/en/directory/offers/" + id + "/history")).contains("111", "Somebody");
  }

  private static String[] change(String version, String telephone) {
    return new String[] {
      "version",
      version,
      "service",
      "legal",
      "area",
      "Homs",
      "whom",
      "women",
      "whom",
      "children",
      "cost",
      "free",
      "listed",
      "true",
      "telephone",
      telephone
    };
  }

  @Test
  void whoever_comes_second_is_told_and_loses_nothing_that_they_typed() throws Exception {
    OfferId id = directory.offer(house, "legal", "Homs", "telephone", "111");
    Tab tab = at(Role.COORDINATOR);
    tab.fill("/en/directory/offers/" + id + "/change", change("1", "222"));

    MockHttpServletResponse second =
        tab.fill("/en/directory/offers/" + id + "/change", change("1", "333"));

    assertThat(second.getStatus()).isEqualTo(409);
    assertThat(second.getContentAsString())
        .contains("Somebody changed this meanwhile", "value=\"333\"");
    assertThat(offers.get(id).offer().particulars().telephone()).isEqualTo("222");
  }

  @Test
  void what_is_sent_twice_is_entered_once() throws Exception {
    Tab tab = at(Role.COORDINATOR);
    String[] form = {"name", "Clinic", "kind", "health"};

    assertThat(tab.fill("/en/directory/providers/new", form).getStatus()).isEqualTo(302);
    assertThat(tab.fill("/en/directory/providers/new", form).getStatus()).isEqualTo(409);
    String offers = "/en/directory/providers/" + house + "/offers/new";
    assertThat(tab.fill(offers, change("1", "1")).getStatus()).isEqualTo(302);
    assertThat(tab.fill(offers, change("1", "1")).getStatus()).isEqualTo(409);
  }

  @Test
  @Serves({"GPA-A28", "SGR-025"})
  void a_coordinator_sees_places_and_gaps_by_area_and_service() throws Exception {
    shelter("Damascus", "33.5", "36.3", "capacity", "8", "free", "3");
    ProviderId lodge = directory.provider("Lodge");
    directory.offer(lodge, "shelter", "Damascus", "capacity", "4", "free", "4");
    directory.offer(lodge, "legal", "Homs");
    Tab coordinator = at(Role.COORDINATOR);

    String file = coordinator.text("/en/directory/capacity.csv");
    String gaps = coordinator.text("/en/directory/capacity.csv?gaps=true");

    assertThat(file)
        .contains(
            "Damascus,Safe place to stay,2,12,7,0",
            "Homs,Legal aid,1,,,1",
            "Homs,Safe place to stay,0,,,0");
    assertThat(gaps).contains("Homs,Safe place to stay").doesNotContain("Damascus,Safe place");
    assertThat(coordinator.text("/en/directory/capacity"))
        .contains("Services that no area has", "Medical care");
  }

  @Test
  void what_is_no_longer_listed_is_not_found_and_not_counted() throws Exception {
    directory.offer(house, "legal", "Homs", "listed", "");

    assertThat(cards("/en/directory")).isEmpty();
    assertThat(at(Role.COORDINATOR).text("/en/directory/capacity.csv")).doesNotContain("Homs");
  }

  @Test
  void other_rooms_find_names_and_the_nearest() {
    shelter("Damascus", "33.5", "36.3", "capacity", "2", "free", "1");
    Point from = new Point(new BigDecimal("33.5"), new BigDecimal("36.4"));
    Wanted wanted =
        new Wanted(
            Optional.of("shelter"),
            Set.of(Whom.WOMEN),
            Optional.empty(),
            Optional.empty(),
            false,
            true,
            Optional.of(from),
            Optional.of(50));

    List<Found> nearest = face.nearest(wanted, 0, 5);

    assertThat(nearest).hasSize(1);
    assertThat(nearest.getFirst().kilometres()).contains(9L);
    assertThat(face.names(Set.of(house))).containsEntry(house, "House of Boats");
    assertThat(face.find(house)).isPresent();
  }

  @Test
  void the_public_part_is_described_for_programs_and_needs_no_session() throws Exception {
    directory.offer(house, "legal", "Homs", "address", "1 Open Street");

    assertThat(directory.stranger().text("/api/v1/openapi")).contains("/api/v1/directory");
    assertThat(directory.stranger().text("/api/v1/directory?service=legal"))
        .contains("House of Boats", "1 Open Street");
    for (String page : List.of("/en/directory", "/ar/directory?service=legal")) {
      assertThat(directory.stranger().open(page).getHeader("Set-Cookie")).isNull();
    }
  }
}
