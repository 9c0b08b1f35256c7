package org.amana.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What travels beside the pages: how long to keep them, and what a browser may do with them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({FreshDatabase.class, BrokenPages.class})
class HeadersTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");
  private static final Pattern FONT = Pattern.compile("url\\(([^)]+)\\)");

  @LocalServerPort private int port;

  private HttpResponse<String> get(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static String kept(HttpResponse<String> answer) {
    return answer.headers().firstValue("Cache-Control").orElse("");
  }

  @Test
  void every_asset_of_a_page_is_kept_for_ever_by_the_hash_in_its_address() throws Exception {
    List<String> assets =
        ASSET.matcher(get("/en/").body()).results().map(found -> found.group(1)).toList();
    assertThat(assets).hasSizeGreaterThan(8);

    for (String asset : assets) {
      HttpResponse<String> answer = get(asset);
      assertThat(answer.statusCode()).as(asset).isEqualTo(200);
      assertThat(kept(answer)).as(asset).contains("immutable");
    }
  }

  @Test
  void a_font_is_kept_for_ever_and_its_hash_is_right() throws Exception {
    Matcher font = FONT.matcher(get("/assets/vendor/fonts.css").body());

    assertThat(font.find()).isTrue();
    assertThat(kept(get("/assets/vendor/" + font.group(1)))).contains("immutable");
  }

  @Test
  void an_asset_with_another_hash_is_not_kept_for_ever() throws Exception {
    assertThat(kept(get("/assets/base.css?v=0123456789ab"))).doesNotContain("immutable");
    assertThat(get("/assets/../application.yaml").statusCode()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void a_public_page_opens_no_session_and_sets_no_cookie() throws Exception {
    for (String path :
        List.of("/en/", "/ar/about", "/en/guide", "/ar/problems", "/en/guide/nowhere")) {
      assertThat(get(path).headers().allValues("Set-Cookie")).as(path).isEmpty();
    }
  }

  @Test
  void no_page_may_be_framed_sniffed_or_run_what_is_not_ours() throws Exception {
    for (String path : List.of("/en/", "/en/guide/nowhere", "/en/guide/broken/template")) {
      var headers = get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
    }
  }
}
