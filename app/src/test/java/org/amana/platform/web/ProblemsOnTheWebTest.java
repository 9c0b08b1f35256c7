package org.amana.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.problems.Code;
import org.amana.platform.problems.ProblemFamily;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Every failure ends on a page in the reader's language, or as JSON where a program asked. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({FreshDatabase.class, BrokenPages.class})
class ProblemsOnTheWebTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @Autowired private List<ProblemFamily> families;
  @Autowired private Messages messages;

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(address(path)).build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private Stream<Code> codes() {
    return families.stream().flatMap(family -> family.codes().stream());
  }

  @Test
  void every_problem_has_words_in_both_languages_and_a_page_that_tells_its_status()
      throws Exception {
    assertThat(codes()).hasSizeGreaterThan(8);
    for (Code code : codes().toList()) {
      for (Language language : Language.values()) {
        String key = "problem." + code.value();
        assertThat(messages.keys(language)).contains(key + ".title", key + ".detail");

        HttpResponse<String> page = get("/" + language.tag() + "/problems/" + code.value());
        assertThat(page.statusCode()).as(code.value()).isEqualTo(200);
        assertThat(page.body())
            .contains(code.value())
            .contains(">" + code.kind().httpStatus() + "<")
            .contains(">" + code.kind().exitCode() + "<");
      }
    }
  }

  @Test
  void a_page_that_breaks_while_it_is_written_is_told_in_the_language_of_its_address()
      throws Exception {
    HttpResponse<String> arabic = get("/ar/guide/broken/template");
    assertThat(arabic.statusCode()).isEqualTo(500);
    assertThat(arabic.body())
        .contains("dir=\"rtl\"", "حدث خطأ من جانبنا", "href=\"/en/guide/broken/template\"")
        .doesNotContain("half of a page");

    HttpResponse<String> english = get("/en/guide/broken/handler");
    assertThat(english.statusCode()).isEqualTo(500);
    assertThat(english.body()).contains("Something went wrong on our side");
  }

  @Test
  void a_status_that_a_filter_sends_is_told_in_the_language_of_its_address() throws Exception {
    HttpResponse<String> page = get("/ar/guide/broken/status?code=403");

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("هذا غير متاح لك");
  }

  @Test
  void a_request_that_is_too_large_is_refused_before_it_is_read() throws Exception {
    HttpRequest large =
        HttpRequest.newBuilder(address("/ar/guide"))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofByteArray(new byte[102 << 20]))
            .build();

    HttpResponse<String> answer = send(large);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("أكبر مما يُقبل", "104,857,600");
  }

  @Test
  void a_program_is_told_in_json_with_the_number_of_the_incident() throws Exception {
    HttpResponse<String> missing = get("/api/v1/statistics/nowhere");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(missing.body()).contains("\"type\":\"/problems/common.not-found\"");

    HttpResponse<String> broken = get("/api/v1/statistics/broken");
    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(broken.body())
        .containsPattern("\"instance\":\"urn:uuid:[0-9a-f-]{36}\"")
        .doesNotContain("IllegalStateException");
  }
}
