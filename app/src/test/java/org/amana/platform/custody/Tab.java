package org.amana.platform.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A browser with somebody at it: it keeps its cookies and can lose one. */
public final class Tab {

  private final MockMvc pages;
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();

  public Tab(MockMvc pages) {
    this.pages = pages;
  }

  public Tab signIn(Person person) throws Exception {
    fill("/en/sign-in", "signInName", person.signInName(), "password", Insiders.PASSWORD);
    return this;
  }

  /** With a code of the person's app after the password. */
  public Tab signIn(Person person, String code) throws Exception {
    signIn(person).fill("/en/confirm/code", "code", code);
    return this;
  }

  public MockHttpServletResponse open(String address) throws Exception {
    return send(get(address));
  }

  public String text(String address) throws Exception {
    return open(address).getContentAsString();
  }

  public MockHttpServletResponse fill(String address, String... namesAndValues) throws Exception {
    MockHttpServletRequestBuilder form = post(address).with(csrf());
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.param(namesAndValues[i], namesAndValues[i + 1]);
    }
    return send(form);
  }

  /** Hands a file in, as a browser sends it: what was typed first, and the file after it. */
  public MockHttpServletResponse handIn(String address, byte[] file, String... namesAndValues)
      throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.writeBytes(part("name=\"" + namesAndValues[i] + "\"\r\n"));
      body.writeBytes((namesAndValues[i + 1] + "\r\n").getBytes(UTF_8));
    }
    body.writeBytes(
        part("name=\"file\"; filename=\"Her passport.jpg\"\r\nContent-Type: image/jpeg\r\n"));
    body.writeBytes(file);
    body.writeBytes("\r\n--edge--\r\n".getBytes(UTF_8));
    return send(
        post(address)
            .with(csrf().asHeader())
            .contentType("multipart/form-data; boundary=edge")
            .content(body.toByteArray()));
  }

  private static byte[] part(String head) {
    return ("--edge\r\nContent-Disposition: form-data; " + head + "\r\n").getBytes(UTF_8);
  }

  /** A form with a file in it. */
  public MockHttpServletResponse upload(
      String address, MockMultipartFile file, String... namesAndValues) throws Exception {
    MockMultipartHttpServletRequestBuilder form = multipart(address).file(file);
    form.with(csrf());
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.param(namesAndValues[i], namesAndValues[i + 1]);
    }
    return send(form);
  }

  Cookie lose(String cookie) {
    return Objects.requireNonNull(cookies.remove(cookie));
  }

  private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    if (!cookies.isEmpty()) {
      request.cookie(cookies.values().toArray(Cookie[]::new));
    }
    MockHttpServletResponse answer = pages.perform(request).andReturn().getResponse();
    for (Cookie given : answer.getCookies()) {
      cookies.put(given.getName(), given);
    }
    return answer;
  }
}
