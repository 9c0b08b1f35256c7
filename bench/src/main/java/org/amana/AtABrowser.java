package org.amana;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
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

/** Somebody with cookies of their own, on the English pages of this machine. */
public final class AtABrowser implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final String BOUNDARY = "between-the-parts";
  private static final String HEAD =
      "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
  private final String origin;

  public AtABrowser(int port) {
    origin = "http://127.0.0.1:" + port + "/en";
  }

  public HttpResponse<String> open(String page) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(origin + page)).GET().build());
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Fills in the form of a page; where that leads. */
  public String fill(String page, String address, String... namesAndValues)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = post(address, token(page), namesAndValues);
    return answer.headers().firstValue("Location").orElse(answer.uri().getPath());
  }

  /** What the forms of a page carry, and what counts for this session whatever is sent. */
  public String token(String page) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(open(page).body());
    if (!token.find()) {
      throw new IllegalStateException("no form on " + page);
    }
    return token.group(1);
  }

  /** Sends a form whose page was opened before. */
  public HttpResponse<String> post(String address, String token, String... namesAndValues)
      throws IOException, InterruptedException {
    List<String> fields = new ArrayList<>(List.of("_csrf=" + token));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.add(
          namesAndValues[i]
              + "="
              + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        HttpRequest.newBuilder(URI.create(origin + address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields)))
            .build());
  }

  /** Sends a file with the form of a page; the answer's text. */
  public String upload(String page, byte[] file, String... namesAndValues)
      throws IOException, InterruptedException {
    StringBuilder head = new StringBuilder(part("_csrf", token(page)));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      head.append(part(namesAndValues[i], namesAndValues[i + 1]));
    }
    head.append(HEAD).append("file\"; filename=\"generated.json\"\r\n\r\n");
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(HttpRequest.newBuilder(URI.create(origin + page))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build())
        .body();
  }

  private static String part(String name, String value) {
    return HEAD + name + "\"\r\n\r\n" + value + "\r\n";
  }

  /** What the server gave this browser to keep. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    client.close();
  }
}
