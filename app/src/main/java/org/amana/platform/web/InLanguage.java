package org.amana.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Locale;
import org.amana.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** The request, as if the application lived under the language's prefix. */
final class InLanguage extends HttpServletRequestWrapper {

  private final Language language;
  private final String prefix;

  /** Put before the container's own address: its error page does not know the prefix. */
  private final String added;

  private InLanguage(HttpServletRequest request, Language language, String prefix, String added) {
    super(request);
    this.language = language;
    this.prefix = prefix;
    this.added = added;
  }

  /** A page whose address names its language. */
  static InLanguage named(HttpServletRequest request, Language language) {
    return new InLanguage(request, language, "/" + language.tag(), "");
  }

  /** An address without a language, answered in the one that the reader prefers. */
  static InLanguage unnamed(HttpServletRequest request, Language language) {
    return new InLanguage(request, language, "", "");
  }

  /** The error page of an address that names its language. */
  static InLanguage error(HttpServletRequest request, Language language) {
    return new InLanguage(request, language, "/" + language.tag(), "/" + language.tag());
  }

  @Override
  public String getContextPath() {
    return prefix;
  }

  @Override
  public String getRequestURI() {
    return added + super.getRequestURI();
  }

  @Override
  public String getServletPath() {
    return withoutPrefix(super.getServletPath());
  }

  @Override
  public @Nullable String getPathInfo() {
    String path = super.getPathInfo();
    return path == null ? null : withoutPrefix(path);
  }

  private String withoutPrefix(String path) {
    boolean prefixed = added.isEmpty() && path.startsWith(prefix);
    return prefixed ? path.substring(prefix.length()) : path;
  }

  @Override
  public Locale getLocale() {
    return language.locale();
  }
}
