package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A case before the eyes of somebody who may see it.
 *
 * @param path of it, without the language
 */
record CaseWalk(Walk walk, String path) {

  /** The case whose page is open. */
  static CaseWalk here(Walk walk) {
    return new CaseWalk(walk, walk.page().url().replaceFirst(".*(?=/cases/)", ""));
  }

  /** The same case, before somebody else. */
  CaseWalk by(Walk other) {
    return new CaseWalk(other, path);
  }

  Page page() {
    return walk.page();
  }

  CaseWalk open(String part) {
    walk.open(path + part);
    return this;
  }

  /** Sends a step that begins a procedure, and says where it goes on. */
  String begin(String procedure, String step, Map<String, String> answers) {
    return send(path + "/procedures/begin/" + procedure + "/" + step, answers);
  }

  /** Begins it, and names the picture of its form. */
  String begin(String procedure, String step, Map<String, String> answers, String picture) {
    walk.open(path + "/procedures/begin/" + procedure + "/" + step);
    fill(walk, answers);
    walk.inspect(picture);
    return sent();
  }

  String goOn(String course, String step, Map<String, String> answers) {
    return send(course + "/" + step, answers);
  }

  private String send(String form, Map<String, String> answers) {
    walk.open(form);
    fill(walk, answers);
    return sent();
  }

  private String sent() {
    walk.press("procedures.send");
    assertThat(page()).hasURL(Pattern.compile("/procedures/[0-9a-f-]{36}$"));
    return page().url().replaceFirst(".*(?=/cases/)", "");
  }

  /** Fills in fields by their names: typed, chosen, or ticked. */
  static void fill(Walk walk, Map<String, String> answers) {
    answers.forEach(
        (name, value) -> {
          Locator field = walk.page().locator("#" + name);
          if (field.count() == 0 || field.evaluate("e => e.tagName").equals("FIELDSET")) {
            for (String one : value.split(" ", -1)) {
              walk.page().locator("#" + name + "-" + one).check();
            }
          } else if (field.evaluate("e => e.tagName").equals("SELECT")) {
            field.selectOption(value);
          } else if ("checkbox".equals(field.getAttribute("type"))) {
            field.check();
          } else {
            field.fill(value);
          }
        });
  }

  /** Lets somebody in by the name that they sign in with. */
  void admit(String signInName, String purpose) {
    open("/team");
    fill(walk, Map.of("signInName", signInName, "purpose", purpose));
    walk.press("cases.team.admit.send");
    assertThat(page().locator("main tbody").first())
        .containsText(signInName.substring(0, signInName.indexOf('@')));
  }

  /** Chooses an organisation by its name. */
  static void receiver(Walk walk, String name) {
    walk.page().locator("#receiver").selectOption(new SelectOption().setLabel(name));
  }
}
