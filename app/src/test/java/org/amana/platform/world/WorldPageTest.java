package org.amana.platform.world;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.amana.platform.node.FreshDatabase;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
@Import(FreshDatabase.class)
class WorldPageTest {

  @Autowired private MockMvc pages;

  private void shows(String address, Matcher<String> content) throws Exception {
    pages.perform(get(address)).andExpect(status().isOk()).andExpect(content().string(content));
  }

  @Test
  void places_stand_in_the_alphabetical_order_of_the_reader() throws Exception {
    shows(
        "/en/world?region=015",
        stringContainsInOrder("Algeria", "Egypt", "Libya", "Morocco", "Sudan", "Tunisia"));
    shows(
        "/ar/world?region=015",
        stringContainsInOrder("الجزائر", "السودان", "المغرب", "تونس", "ليبيا", "مصر"));
  }

  @Test
  void a_part_of_the_name_or_a_code_finds_a_place() throws Exception {
    shows("/en/world?text=kirg", containsString("No place fits"));
    shows("/en/world?text=GUINEA", allOf(containsString("GNB"), containsString("PNG")));
    shows("/en/world?text=818", allOf(containsString("Egypt"), containsString("African States")));
    shows("/en/world?text=cote&region=202", containsString("Côte d’Ivoire"));
    shows("/en/world?text=cote&region=142", not(containsString("CIV")));
  }

  @Test
  void a_region_that_is_none_is_told_as_such() throws Exception {
    pages.perform(get("/en/world?region=999")).andExpect(status().is(422));
  }

  @Test
  void the_whole_list_is_taken_away_in_the_language_and_for_the_question_of_the_reader()
      throws Exception {
    shows("/en/world.csv?region=015", stringContainsInOrder("Name", "Algeria", "DZA", "Tunisia"));
    shows("/ar/world.csv?text=EGY", allOf(containsString("مصر"), not(containsString("تونس"))));
    pages.perform(get("/en/world.pdf")).andExpect(status().isNotFound());
  }
}
