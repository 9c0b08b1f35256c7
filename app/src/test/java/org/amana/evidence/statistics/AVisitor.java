package org.amana.evidence.statistics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.NewPerson;
import org.amana.platform.access.PeopleFilter;
import org.amana.platform.access.Role;

/** Somebody with a browser of their own, down to the bytes that it sends. */
final class AVisitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String PASSWORD = "seven quiet harbours";
  private static final String BETWEEN = "between-the-parts";
  private static final String MULTIPART = "multipart/form-data; boundary=" + BETWEEN;

  private final String origin;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  AVisitor(int port) {
    this.origin = "http://127.0.0.1:" + port;
  }

  /** Comes in by a link of their own. */
  AVisitor signIn(Accounts accounts, Role role) throws Exception {
    String name = role.name() + "-" + accounts.count(PeopleFilter.everybody()) + "@example.org";
    var person = accounts.add(new NewPerson("Somebody", name, "An office", Set.of(role)));
    open("/en/setup?token=" + accounts.issueLink(person.id()));
    fill("/en/setup", "password", PASSWORD, "again", PASSWORD);
    return this;
  }

  HttpResponse<String> open(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(origin + path)));
  }

  /** Fills in the form of a page, with its token: names and values by turns. */
  HttpResponse<String> fill(String path, String... namesAndValues) throws Exception {
    StringJoiner body = new StringJoiner("&");
    body.add("_csrf=" + token(path));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.add(namesAndValues[i] + "=" + encoded(namesAndValues[i + 1]));
    }
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Where an answer leads, without the node's own address. */
  String ledTo(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("").replace(origin, "");
  }

  /** The token of the first form of a page. */
  String token(String path) throws Exception {
    Matcher token = TOKEN.matcher(open(path).body());
    return token.find() ? token.group(1) : "";
  }

  /** Sends a file as a browser does. */
  HttpResponse<String> upload(
      String path, String token, FileForm form, String edition, String fileName, byte[] bytes)
      throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(beforeFile(token, form, edition, fileName));
    body.writeBytes(bytes);
    body.writeBytes(afterFile());
    return send(multipart(path).POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** Sends so many bytes as a file, without saying before how many they are. */
  HttpResponse<String> uploadOfUnknownLength(String path, String token, long bytes)
      throws Exception {
    InputStream body =
        new SequenceInputStream(
            new ByteArrayInputStream(beforeFile(token, FileForm.CTDC, "", "endless.csv")),
            new Zeros(bytes));
    return send(multipart(path).POST(BodyPublishers.ofInputStream(() -> body)));
  }

  /** Sends so many bytes as a file, and says so before. */
  HttpResponse<String> uploadOfLength(String path, String token, long bytes) throws Exception {
    byte[] before = beforeFile(token, FileForm.CTDC, "", "large.csv");
    InputStream body = new SequenceInputStream(new ByteArrayInputStream(before), new Zeros(bytes));
    return send(
        multipart(path)
            .POST(
                BodyPublishers.fromPublisher(
                    BodyPublishers.ofInputStream(() -> body), before.length + bytes)));
  }

  /** Begins to send a file, and goes away as soon as more of it has arrived than memory keeps. */
  void breakOff(String path, String token, BooleanSupplier hasArrived) throws Exception {
    String known =
        cookies.getCookieStore().getCookies().stream()
            .map(HttpCookie::toString)
            .collect(Collectors.joining("; "));
    URI address = URI.create(origin + path);
    String head =
        "POST %s HTTP/1.1\r\nHost: here\r\nCookie: %s\r\nContent-Length: %d\r\nContent-Type: %s\r\n\r\n"
            .formatted(path, known, 1 << 24, MULTIPART);
    try (Socket line = new Socket(address.getHost(), address.getPort())) {
      line.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      line.getOutputStream().write(beforeFile(token, FileForm.CTDC, "", "broken.csv"));
      line.getOutputStream().write(new byte[5 << 20]);
      while (!hasArrived.getAsBoolean()) {
        Thread.onSpinWait();
      }
    }
  }

  private HttpRequest.Builder multipart(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path)).header("Content-Type", MULTIPART);
  }

  private static byte[] beforeFile(String token, FileForm form, String edition, String fileName) {
    return (field("_csrf", token)
            + field("form", form.code())
            + field("name", edition)
            + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(BETWEEN, fileName))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] afterFile() {
    return ("\r\n--" + BETWEEN + "--\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String field(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BETWEEN, name, value);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** So many zeros, of which none is kept. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int given = (int) Math.min(left, length);
      left -= given;
      return given == 0 && length > 0 ? -1 : given;
    }
  }
}
