package org.amana.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.amana.platform.language.Language;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first segment of a page's address is its language: {@code /ar/statistics}. It is taken for
 * the context path, so that every link and redirect stays in the language; a page address without
 * one is sent to the reader's preferred language. No cookie is needed, and a link that is passed on
 * shows the same page. An error is told in the language of the address that failed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class LanguagePrefix extends OncePerRequestFilter {

  /** Addresses that are no pages. */
  private static final String[] WITHOUT_LANGUAGE = {"/api/", "/assets/", "/health", "/favicon.ico"};

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      tellError(request, response, chain);
      return;
    }
    String path = request.getRequestURI();
    Optional<Language> named = Language.withTag(firstSegment(path));
    if (named.isPresent() && path.equals("/" + named.get().tag())) {
      response.sendRedirect(path + "/");
    } else if (named.isPresent()) {
      chain.doFilter(InLanguage.named(request, named.get()), response);
    } else if (isPage(path) && isReading(request)) {
      String query = request.getQueryString();
      response.setHeader("Vary", "Accept-Language");
      response.sendRedirect(
          "/" + preferred(request).tag() + path + (query == null ? "" : "?" + query));
    } else {
      chain.doFilter(InLanguage.unnamed(request, preferred(request)), response);
    }
  }

  @Override
  protected void doFilterNestedErrorDispatch(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    tellError(request, response, chain);
  }

  private static void tellError(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Optional<Language> named =
        Language.withTag(firstSegment(failed == null ? "" : failed.toString()));
    chain.doFilter(
        named.isPresent()
            ? InLanguage.error(request, named.get())
            : InLanguage.unnamed(request, preferred(request)),
        response);
  }

  private static boolean isPage(String path) {
    return Arrays.stream(WITHOUT_LANGUAGE).noneMatch(path::startsWith);
  }

  private static boolean isReading(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private static String firstSegment(String path) {
    int end = path.indexOf('/', 1);
    return path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
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
}
