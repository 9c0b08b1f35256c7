package org.amana.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import org.amana.platform.language.Language;
import org.amana.platform.node.FreshDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({FreshDatabase.class, BrokenPages.class})
class GuideTest {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource
  void every_link_of_the_guide_leads_somewhere(Language language) throws Exception {
    Document guide = Jsoup.parse(Guide.in(language).html());

    for (Element link : guide.select("a[href]")) {
      String target = link.attr("href");
      if (target.startsWith("#")) {
        assertThat(guide.getElementById(target.substring(1))).as(target).isNotNull();
      } else {
        URI address = URI.create("http://127.0.0.1:" + port + target);
        int status =
            CLIENT
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .statusCode();
        assertThat(status).as(target).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_entry_of_the_contents_leads_to_its_heading(Language language) {
    Guide guide = Guide.in(language);
    Document text = Jsoup.parse(guide.html());

    assertThat(guide.contents())
        .allSatisfy(
            part -> {
              Element heading = Objects.requireNonNull(text.getElementById(part.anchor()));
              assertThat(heading.text()).isEqualTo(part.title());
            });
  }

  @Test
  void the_source_is_shown_and_not_obeyed() {
    Guide guide =
        Guide.of(
            """
            ## First `part`
            <script>alert(1)</script>

            [a](javascript:alert(1)) [b](/statistics)

            ## First part
            """,
            Language.ARABIC);

    assertThat(guide.html())
        .doesNotContain("<script", "javascript:")
        .contains("href=\"/ar/statistics\"");
    assertThat(guide.contents()).extracting(Guide.Part::anchor).doesNotHaveDuplicates();
    assertThat(List.copyOf(guide.contents())).hasSize(2);
  }
}
