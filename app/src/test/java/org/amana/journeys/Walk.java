package org.amana.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amana.platform.language.Messages;

/**
 * One reader's way through the pages. Closing it fails if the browser complained on the way or
 * asked for anything from another origin.
 */
final class Walk implements AutoCloseable {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final Messages MESSAGES = new Messages();

  private final Reader reader;
  private final String origin;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Walk(Reader reader, String host, int port) {
    this.reader = reader;
    this.origin = "http://" + host + ":" + port;
    this.context =
        Chromium.get()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(reader.width(), reader.isOnPhone() ? 844 : 900)
                    .setColorScheme(reader.scheme())
                    .setJavaScriptEnabled(reader.hasScript())
                    .setLocale(reader.language().tag()));
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          boolean isStatus = message.text().startsWith("Failed to load resource");
          if (message.type().equals("error") && !isStatus) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
            complaints.add("asked for " + request.url());
          }
        });
    page.onResponse(
        response -> {
          if (response.url().contains("/assets/") && response.status() >= 400) {
            complaints.add(response.status() + " " + response.url());
          }
        });
  }

  static Walk of(Reader reader, int port) {
    return new Walk(reader, "127.0.0.1", port);
  }

  /** With a device at hand that keeps passkeys; they need a host that has a name. */
  static Walk withDevice(Reader reader, int port) {
    Walk walk = new Walk(reader, "localhost", port);
    CDPSession device = walk.context.newCDPSession(walk.page);
    device.send("WebAuthn.enable");
    device.send(
        "WebAuthn.addVirtualAuthenticator",
        JsonParser.parseString(
                """
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                 "hasUserVerification": true, "isUserVerified": true,
                 "automaticPresenceSimulation": true}}
                """)
            .getAsJsonObject());
    return walk;
  }

  Page page() {
    return page;
  }

  /** Follows a link that was passed on, by its token. */
  void arrive(String token) {
    page.navigate(origin + "/setup?token=" + token);
  }

  /** The address of a page of the reader's language, by its path without it. */
  String address(String path) {
    return origin + "/" + reader.language().tag() + path;
  }

  /** Opens a page of the reader's language, by its path without it. */
  Walk open(String path) {
    return open(path, 200);
  }

  /** Opens a page that answers with a status of its own. */
  Walk open(String path, int status) {
    String address = address(path);
    Response answer = page.navigate(address);
    assertThat(answer.status()).as(path).isEqualTo(status);
    assertThat(answer.url()).as("the page that was asked for, not one led to").isEqualTo(address);
    return this;
  }

  /** A message in the reader's language. */
  String words(String key, Object... arguments) {
    return MESSAGES.text(reader.language(), key, arguments);
  }

  Locator link(String key) {
    return page.getByRole(
        AriaRole.LINK, new Page.GetByRoleOptions().setName(words(key)).setExact(true));
  }

  /** Fills in the field that bears this label. */
  void fill(String label, String text) {
    page.getByLabel(words(label), new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  /** Presses the button that says this, from the keyboard. */
  void press(String key) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words(key)).setExact(true))
        .press("Enter");
  }

  Locator heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  /** What axe finds wrong on the page as it is now. */
  List<String> violations() {
    return new AxeBuilder(page)
        .withTags(WCAG).analyze().getViolations().stream().map(Walk::told).toList();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().map(CheckedNode::getHtml).limit(3).toList();
  }

  /** The page as a whole: accessible, no wider than the screen, and pictured. */
  Walk inspect(String name) {
    if (reader.hasScript()) {
      assertThat(violations()).as("axe on " + name + " for " + reader).isEmpty();
    }
    assertThat(overflow()).as("width of " + name + " for " + reader).isZero();
    picture(name);
    return this;
  }

  /** By how many pixels the page is wider than the screen. */
  int overflow() {
    Object wider =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) wider).intValue();
  }

  private void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name + "-" + reader + ".png"))
            .setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).as("the browser's complaints for " + reader).isEmpty();
  }
}
