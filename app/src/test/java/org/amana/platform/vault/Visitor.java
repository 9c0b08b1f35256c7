package org.amana.platform.vault;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser, on the pages of another process. */
final class Visitor implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String origin;

  Visitor(int port) {
    origin = "http://127.0.0.1:" + port;
  }

  String open(String page) throws IOException, InterruptedException {
    return answer(page).body();
  }

  HttpResponse<String> answer(String page) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(origin + page)).GET().build());
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Fills in the form of a page and sends it there, or to another address. */
  HttpResponse<String> fill(String page, String address, String... namesAndValues)
      throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(open(page));
    if (!token.find()) {
      throw new AssertionError("no form on " + page);
    }
    List<String> fields = new ArrayList<>(List.of("_csrf=" + encoded(token.group(1))));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.add(namesAndValues[i] + "=" + encoded(namesAndValues[i + 1]));
    }
    return send(
        HttpRequest.newBuilder(URI.create(origin + address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields)))
            .build());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
