package org.amana.platform.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Keeps its cookie between requests, as a browser does. */
final class Browser {

  private final MockMvc pages;
  private @Nullable Cookie session;

  Browser(MockMvc pages) {
    this.pages = pages;
  }

  MvcResult open(String address) throws Exception {
    return send(get(address));
  }

  /** Fills in the form at the address: names and values by turns. */
  MvcResult fill(String address, String... namesAndValues) throws Exception {
    MockHttpServletRequestBuilder form = post(address).with(csrf());
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.param(namesAndValues[i], namesAndValues[i + 1]);
    }
    return send(form);
  }

  private MvcResult send(MockHttpServletRequestBuilder request) throws Exception {
    if (session != null) {
      request.cookie(session);
    }
    MvcResult answer = pages.perform(request).andReturn();
    Cookie given = answer.getResponse().getCookie("amana");
    if (given != null) {
      session = given.getMaxAge() == 0 ? null : given;
    }
    return answer;
  }

  /** Another browser with the same cookie, as a thief would have it. */
  Browser copy() {
    Browser thief = new Browser(pages);
    thief.session = session;
    return thief;
  }

  /** Shows a cookie that it was never given. */
  void steal(String value) {
    session = new Cookie("amana", value);
  }

  @Nullable Cookie session() {
    return session;
  }
}
