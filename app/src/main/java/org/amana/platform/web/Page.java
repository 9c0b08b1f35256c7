package org.amana.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What templates ask of the page that they are part of: {@code @page} in Thymeleaf. Everything is
 * in the language of the request.
 */
public final class Page {

  private final Messages messages;

  Page(Messages messages) {
    this.messages = messages;
  }

  public Language language() {
    return Language.of(LocaleContextHolder.getLocale());
  }

  public List<Language> languages() {
    return List.of(Language.values());
  }

  /** The same page in another language. */
  public String addressIn(Language other) {
    HttpServletRequest request =
        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String query = request.getQueryString();
    return "/" + other.tag() + path + (query == null ? "" : "?" + query);
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
