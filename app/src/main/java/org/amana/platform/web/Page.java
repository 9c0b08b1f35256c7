package org.amana.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What templates ask of the page that they are part of: {@code page} in Thymeleaf. Everything is in
 * the language of the request.
 */
public final class Page {

  private static final List<String> SHEETS =
      List.of(
          "tokens.css",
          "base.css",
          "layout.css",
          "components.css",
          "table.css",
          "form.css",
          "chart.css",
          "print.css");

  private final Messages messages;
  private final boolean demo;

  Page(Messages messages, boolean demo) {
    this.messages = messages;
    this.demo = demo;
  }

  public Language language() {
    return Language.of(LocaleContextHolder.getLocale());
  }

  public List<Language> languages() {
    return List.of(Language.values());
  }

  /** Whether the figures and accounts of this node are generated. */
  public boolean isDemo() {
    return demo;
  }

  /** The style sheets of every page, in their order. */
  public List<String> sheets() {
    return SHEETS;
  }

  /** The same page in another language. */
  public String addressIn(Language other) {
    return Address.of(request()).in(other);
  }

  /** The same page with other parameters: name, value, name, value; null takes one away. */
  public String addressWith(@Nullable Object... namesAndValues) {
    return Address.of(request()).with(namesAndValues);
  }

  /** The list that is shown, whole, as a file of this ending. */
  public String addressOfFile(String ending) {
    return Address.of(request()).asFile(ending);
  }

  /** The value of {@code aria-current} for a link: this page, one above it, or neither. */
  public @Nullable String currency(String path) {
    String here = Address.of(request()).path();
    if (here.equals(path)) {
      return "page";
    }
    return here.startsWith(path + "/") ? "true" : null;
  }

  static HttpServletRequest request() {
    return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
        .getRequest();
  }

  public String text(String key, Object... arguments) {
    return messages.text(language(), key, arguments);
  }

  public String number(long value) {
    return Formats.number(language(), value);
  }

  public String percent(double share) {
    return Formats.percent(language(), share);
  }

  public String date(LocalDate date) {
    return Formats.date(language(), date);
  }

  public String moment(Instant moment) {
    return Formats.moment(language(), moment);
  }
}
