package org.amana.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
@Import(FreshDatabase.class)
class LanguageOfPagesTest {

  @Autowired private MockMvc pages;

  @Test
  void an_address_without_language_leads_to_the_language_that_the_browser_asks_for()
      throws Exception {
    pages
        .perform(get("/").header("Accept-Language", "fr, ar;q=0.8"))
        .andExpect(redirectedUrl("/ar/"));
  }

  @Test
  void an_arabic_page_runs_from_right_to_left() throws Exception {
    pages
        .perform(get("/ar/"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("lang=\"ar\" dir=\"rtl\"")));
  }

  @Test
  void an_unknown_page_is_told_in_the_language_of_its_address() throws Exception {
    pages
        .perform(get("/ar/guide/nowhere"))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("لا شيء هنا")));
  }
}
