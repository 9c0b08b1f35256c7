package org.amana.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.amana.platform.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first segment of a page's address is its language: {@code /ar/statistics}. It is taken for
 * the context path, so that every link and redirect stays in the language; a page address without
 * one is sent to the reader's preferred language. No cookie is needed, and a link that is passed on
 * shows the same page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class LanguagePrefix extends OncePerRequestFilter {

  /** Addresses that are no pages. */
  private static final String[] WITHOUT_LANGUAGE = {"/api/", "/assets/", "/health", "/favicon.ico"};

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    if (Arrays.stream(WITHOUT_LANGUAGE).anyMatch(path::startsWith)) {
      chain.doFilter(new InLanguage(request, preferred(request), ""), response);
      return;
    }
    Optional<Language> named = Language.withTag(firstSegment(path));
    if (named.isPresent()) {
      String prefix = "/" + named.get().tag();
      if (path.equals(prefix)) {
        response.sendRedirect(prefix + "/");
        return;
      }
      chain.doFilter(new InLanguage(request, named.get(), prefix), response);
    } else if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      String query = request.getQueryString();
      response.setHeader("Vary", "Accept-Language");
      response.sendRedirect(
          "/" + preferred(request).tag() + path + (query == null ? "" : "?" + query));
    } else {
      chain.doFilter(new InLanguage(request, preferred(request), ""), response);
    }
  }

  private static String firstSegment(String path) {
    int end = path.indexOf('/', 1);
    return path.substring(1, end < 0 ? path.length() : end);
  }

  private static Language preferred(HttpServletRequest request) {
    for (Locale locale : Collections.list(request.getLocales())) {
      Optional<Language> spoken = Language.withTag(locale.getLanguage());
      if (spoken.isPresent()) {
        return spoken.get();
      }
    }
    return Language.ENGLISH;
  }

  /** The request, as if the application lived under the language's prefix. */
  private static final class InLanguage extends HttpServletRequestWrapper {
    private final Language language;
    private final String prefix;

    InLanguage(HttpServletRequest request, Language language, String prefix) {
      super(request);
      this.language = language;
      this.prefix = prefix;
    }

    @Override
    public String getContextPath() {
      return prefix;
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
      return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
    }

    @Override
    public Locale getLocale() {
      return language.locale();
    }
  }
}
